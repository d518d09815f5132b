import type { Metadata } from 'next';
import { trafficMetadata, trafficPage } from '#app/(reader)/[edition]/traffic/traffic.tsx';
import type { Query } from '#frame/edition-page.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition } from '#frame/reading.ts';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const edition = await readEdition();
  return edition ? trafficMetadata(asked(edition.slug, searchParams)) : notFoundMetadata();
}

/** The default edition's traffic. */
export default async function Page({ searchParams }: Props) {
  const edition = await readEdition();
  return edition ? trafficPage(asked(edition.slug, searchParams)) : <NotFoundPage />;
}

const asked = (edition: string, searchParams: Props['searchParams']) => ({
  params: Promise.resolve({ edition }),
  searchParams,
});
