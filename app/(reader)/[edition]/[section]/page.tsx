import { isPageKind } from '#lib/pages/kinds.ts';
import { NewsroomPage, newsroomMetadata } from './newsroom-page.tsx';
import { SectionFront, sectionMetadata } from './section-front.tsx';

type Props = {
  params: Promise<{ edition: string; section: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const isNewsroomPage = async ({ params }: Props) => isPageKind((await params).section);

export async function generateMetadata(props: Props) {
  return (await isNewsroomPage(props)) ? newsroomMetadata(props) : sectionMetadata(props);
}

/** A section's front or, at an address that no section may have, one of the newsroom's own pages. */
export default async function Page(props: Props) {
  return (await isNewsroomPage(props)) ? NewsroomPage(props) : SectionFront(props);
}
