import type { AlertStart } from '#components/desk/alerts/alert-form.tsx';
import { maxAlertLength } from '#lib/alerts/input.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/** What the form begins with: the story whose button led here, or nothing in the first edition. */
export async function startFrom(storyId: number | null, editions: readonly Edition[], now: Date): Promise<AlertStart> {
  const found = storyId === null ? null : await findPublicStory(database(), storyId, now);
  if (found?.kind !== 'public') {
    const [first] = editions;
    return { text: '', href: '', editionIds: first ? [first.id] : [], language: first?.language ?? 'en' };
  }
  const { story } = found;
  return {
    text: story.headline.slice(0, maxAlertLength),
    href: story.path,
    editionIds: story.editions.map(({ id }) => id),
    language: story.language,
  };
}
