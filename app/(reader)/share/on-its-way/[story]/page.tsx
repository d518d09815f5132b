import { NotFoundPage } from '../../../notice-page.tsx';
import { readStory } from '../../../reading.ts';
import { BackToStory, SharePage, shareMetadata } from '../../share-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata = shareMetadata('Your story is on its way');

type Props = { params: Promise<{ story: string }> };

export default async function Page({ params }: Props) {
  const found = await readStory((await params).story);
  if (found?.kind !== 'public') return <NotFoundPage />;
  const { story } = found;
  return (
    <SharePage heading="Your story is on its way" story={story}>
      <p>We are emailing it to your friend now. Should the story be withdrawn before it leaves us, we tell you.</p>
      <BackToStory story={story} />
    </SharePage>
  );
}
