import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { contentOf, getRevision, lockStory } from '#lib/stories/history/revisions.ts';
import { getWireOf, lockItem } from '#lib/wires/following/item.ts';
import { findUntouched } from '#lib/wires/following/newer-words.ts';
import { takeFromReaders } from '#lib/wires/following/take-from-readers.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * An item was withdrawn (`withdrawnAt`), and its wire is set so: takes an untouched story back at once. Whatever else
 * there is waits for the desk: a draft too, since somebody may be about to publish it. Asked again, it changes nothing.
 */
export async function followWithdrawal(tx: Db, itemId: number, now: Date): Promise<void> {
  const item = await lockItem(tx, itemId);
  if (item.withdrawnAt === null || item.withdrawalSettledAt !== null || item.storyId === null) return;
  const story = await lockStory(tx, item.storyId, now);
  const isGone = story.stateNow === 'killed' || story.stateNow === 'spiked';
  if (!isGone) {
    if ((await getWireOf(tx, item)).withdrawal !== 'takeBack') return;
    const words = await findUntouched(tx, item, story);
    // readers have words of staff's though the newest are the wire's again
    const live = story.liveRevisionId === null ? null : contentOf(await getRevision(tx, story.liveRevisionId));
    if (!words || !live || !saysTheSame(words, live)) return;
    await takeFromReaders(tx, system, story, now);
  }
  await tx.update(wireItems).set({ withdrawalSettledAt: now }).where(eq(wireItems.id, item.id));
}
