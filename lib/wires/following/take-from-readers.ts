import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import type { TakenStory } from '#lib/stories/history/revisions.ts';

/** Takes a story back that readers have, or will have by its schedule; nothing else is theirs. */
export async function takeFromReaders(tx: Db, actor: Actor, story: TakenStory, now: Date): Promise<void> {
  const { id, version, stateNow } = story;
  if (stateNow === 'published') await moveStory(tx, actor, { id, version, move: 'takeBack' }, now);
  if (stateNow === 'scheduled') await moveStory(tx, actor, { id, version, move: 'unschedule' }, now);
}
