import { storyWords } from '#components/story/words.ts';
import { Between } from '#components/ui/between.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { Whole } from '#components/ui/whole.tsx';
import { storyPart } from '#lib/addresses/story-part.ts';
import type { Edition } from '#lib/editions/types.ts';
import { plural } from '#lib/language.ts';
import { readingMinutes } from '#lib/stories/blocks/reading-time.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/** When it was published and, only if it changed in substance since, when; and how long the whole of it takes to read. */
export function Times({ story, edition }: Props) {
  const words = storyWords(edition.language);
  return (
    <p className="times">
      <span>
        {words.publishedAt} <Timestamp at={story.publicAt} edition={edition} form="full" />
      </span>
      {story.significantAt && (
        <>
          <Between />
          <span>
            {words.updatedAt} <Timestamp at={story.significantAt} edition={edition} form="full" />
          </span>
        </>
      )}
      {story.versionCount > 1 && (
        <>
          <Between />
          <span>
            <a className="times-history" href={storyPart('storyHistory', story.path)}>
              {words.howItChanged}
            </a>
          </span>
        </>
      )}
      {!story.wire?.isSummary && (
        <>
          <Between />
          <span>{plural(edition.language, readingMinutes(story.body), words.readingTime)}</span>
        </>
      )}
      <Whole />
    </p>
  );
}
