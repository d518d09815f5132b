import type { Metadata } from 'next';
import { BackToStory, SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readPageWords, readStory } from '#frame/reading.ts';

type Props = { params: Promise<{ step: string; story: string }> };

/** The steps that are only told of. */
const steps = ['check-your-mail', 'on-its-way'] as const;

async function findStepWords(step: string) {
  const known = steps.find((one) => one === step);
  return known && (await readPageWords(shareWords))[known];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await findStepWords((await params).step);
  return words ? shareMetadata(words.title) : notFoundMetadata();
}

/** Where the email form leads: what has happened to the story, and what happens next. */
export default async function Page({ params }: Props) {
  const { step, story: segment } = await params;
  const words = await findStepWords(step);
  const found = await readStory(segment);
  if (!words || found?.kind !== 'public') return <NotFoundPage />;
  const { story } = found;
  const { backTo } = await readPageWords(shareWords);
  return (
    <SharePage heading={words.title} edition={story.editions[0]?.slug}>
      {words.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <BackToStory story={story}>{backTo(story.headline)}</BackToStory>
    </SharePage>
  );
}
