import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { stories } from '#lib/stories/schema.ts';
import { readTexts } from '#lib/wires/comparing/texts.ts';
import { findUntouched } from '#lib/wires/following/newer-words.ts';
import type { WireText } from '#lib/wires/following/types.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** What the wire of a story says, beside the story's own words; null for a story that came over no wire. */
export async function findWireText(db: Db, actor: Actor, storyId: number): Promise<WireText | null> {
  authorise(actor, 'story.read');
  const [found] = await db
    .select({ item: wireItems, story: stories })
    .from(wireItems)
    .innerJoin(stories, eq(stories.id, wireItems.storyId))
    .where(eq(wireItems.storyId, storyId));
  if (!found) return null;
  const { item, story } = found;
  const { written, base, newest } = await readTexts(db, item, story);
  const isDetached = (await findUntouched(db, item, story)) === null;
  return {
    itemId: item.id,
    written,
    base,
    newest,
    newestVersion: item.readyVersion,
    isDetached,
    isWaiting: item.readyVersion > Math.max(item.writtenVersion, item.settledVersion),
    withdrawnAt: item.withdrawnAt,
    isWithdrawalOpen: item.withdrawnAt !== null && item.withdrawalSettledAt === null,
  };
}
