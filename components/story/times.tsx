import { storyWords } from '#components/story/words.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/** When it was published and, only if it changed in substance since, when. */
export function Times({ story, edition }: Props) {
  const words = storyWords(edition.language);
  return (
    <p className="times">
      <span>
        {words.publishedAt} <Timestamp at={story.publicAt} edition={edition} form="full" />
      </span>{' '}
      {story.significantAt && (
        <span>
          {words.updatedAt} <Timestamp at={story.significantAt} edition={edition} form="full" />
        </span>
      )}
    </p>
  );
}
