import type { PublicStory } from '#lib/stories/types.ts';

/** Who wrote it; a wire story without names carries its supplier's. */
export function Byline({ story }: { story: PublicStory }) {
  const names = listed(story.bylines);
  if (!names && !story.wire) return null;
  return (
    <address className="byline">
      {names && `By ${names}`}
      {names && story.wire && ', '}
      {story.wire?.supplier}
    </address>
  );
}

/** "A", "A and B", "A, B and C" */
function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
