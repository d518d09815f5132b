import { storyWords } from '#components/story/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/** The paper's own script shows it to who comes back to a story that was updated meanwhile. */
export function StoryWatch({ story, edition }: Props) {
  const version = (story.significantAt ?? story.publicAt).toISOString();
  const words = storyWords(edition.language);
  return (
    <story-watch hidden data-version={version}>
      <p className="story-watch" role="status" lang={foreign(edition.language, story.language)}>
        {words.newerVersion} <a href={story.path}>{words.readNewerVersion}</a>
      </p>
    </story-watch>
  );
}
