import type { Metadata } from 'next';
import { StoryPart, storyPartMetadata } from '#app/(reader)/story/[slug]/story-part.tsx';
import { StoryHistory } from '#components/story/history/story-history.tsx';
import { historyWords } from '#components/story/history/words.ts';
import { pageTime } from '#frame/reading.ts';
import { storyPart } from '#lib/addresses/story-part.ts';
import { database } from '#lib/db/client.ts';
import { listPublicHistory } from '#lib/stories/history/public-history.ts';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return storyPartMetadata((await params).slug, (story, edition) => {
    const words = historyWords(edition.language);
    return {
      title: words.title(story.headline),
      description: words.description(story.headline),
      canonical: storyPart('storyHistory', story.path),
    };
  });
}

/** How a story changed since it was published. */
export default async function HistoryPage({ params }: Props) {
  const { slug } = await params;
  return (
    <StoryPart
      slug={slug}
      part="storyHistory"
      show={async (story, edition) => (
        <StoryHistory story={story} edition={edition} {...(await listPublicHistory(database(), story, pageTime()))} />
      )}
    />
  );
}
