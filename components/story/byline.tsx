import { storyWords } from '#components/story/words.ts';
import { listed } from '#lib/language.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** Who wrote it; a wire story without names carries its supplier's. */
export function Byline({ story, language }: { story: PublicStory; language: string }) {
  const names = listed(
    language,
    story.bylines.map(({ name }) => name),
  );
  if (!names && !story.wire) return null;
  return (
    <address className="byline">
      {names && storyWords(language).by(names)}
      {names && story.wire && ', '}
      {story.wire?.supplier}
    </address>
  );
}
