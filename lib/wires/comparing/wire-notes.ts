import { and, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { stories } from '#lib/stories/schema.ts';
import type { OpenWireNote, WireNote } from '#lib/wires/comparing/types.ts';
import { findUntouched } from '#lib/wires/following/newer-words.ts';
import { wireItems } from '#lib/wires/schema.ts';

const isWaiting = sql<boolean>`${wireItems.readyVersion} > greatest(${wireItems.writtenVersion}, ${wireItems.settledVersion})`;
const isWithdrawalOpen = sql<boolean>`(${wireItems.withdrawnAt} is not null and ${wireItems.withdrawalSettledAt} is null)`;
/** Nobody writes in them any more. */
const closed = ['killed', 'spiked'] as const;

/** Those of some stories whose wire has newer text for them, or has withdrawn them. */
export async function listWireNotes(db: Db, actor: Actor, storyIds: readonly number[]): Promise<WireNote[]> {
  authorise(actor, 'wire.read');
  if (storyIds.length === 0) return [];
  const rows = await db
    .select({ storyId: stories.id, itemId: wireItems.id, isWaiting, isWithdrawalOpen })
    .from(wireItems)
    .innerJoin(stories, eq(stories.id, wireItems.storyId))
    .where(
      and(
        inArray(wireItems.storyId, [...storyIds]),
        notInArray(stories.state, [...closed]),
        or(isWaiting, isWithdrawalOpen),
      ),
    );
  return rows;
}

/** How a story stands to its wire; null for one that came over none, or that nobody writes in any more. */
export async function findWireNote(db: Db, actor: Actor, storyId: number): Promise<OpenWireNote | null> {
  authorise(actor, 'wire.read');
  const [found] = await db
    .select({ item: wireItems, story: stories, isWaiting, isWithdrawalOpen })
    .from(wireItems)
    .innerJoin(stories, eq(stories.id, wireItems.storyId))
    .where(and(eq(wireItems.storyId, storyId), notInArray(stories.state, [...closed])));
  if (!found) return null;
  const { item, story, ...waits } = found;
  return { storyId, itemId: item.id, ...waits, isDetached: (await findUntouched(db, item, story)) === null };
}
