import type { Metadata } from 'next';
import { NotFoundPage } from '../../../notice-page.tsx';
import { readPageWords, readStory } from '../../../reading.ts';
import { BackToStory, SharePage, shareMetadata } from '../../share-page.tsx';
import { shareWords } from '../../words.ts';

export const dynamic = 'force-dynamic';
type Props = { params: Promise<{ story: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return shareMetadata((await readPageWords(shareWords)).check.title);
}

export default async function Page({ params }: Props) {
  const found = await readStory((await params).story);
  if (found?.kind !== 'public') return <NotFoundPage />;
  const { story } = found;
  const words = await readPageWords(shareWords);
  return (
    <SharePage heading={words.check.title} story={story}>
      <p>{words.check.sent}</p>
      <p>{words.check.patience}</p>
      <BackToStory story={story}>{words.backTo(story.headline)}</BackToStory>
    </SharePage>
  );
}
