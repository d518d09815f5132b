import { and, desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { isGone } from '#lib/live/is-gone.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { presenceSchema } from '#lib/stories/presence/input.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';
import { stories } from '#lib/stories/schema.ts';

/** Nobody writes in more tabs than that; the oldest make room. */
const maxTabs = 30;

/**
 * Notes that the actor has a story open in a tab, and where in it they are; said again every few seconds.
 * @throws {NotFoundError} when there is no such story
 */
export function notePresence(db: Db, actor: Actor, input: z.input<typeof presenceSchema>, now: Date): Promise<void> {
  authorise(actor, 'story.read');
  const staffId = personOf(actor);
  const { tab, story: storyId, block: blockId } = presenceSchema.parse(input);
  const ofTab = and(eq(storyPresences.staffId, staffId), eq(storyPresences.tab, tab));
  return db.transaction(async (tx) => {
    const [story] = await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId));
    if (!story) throw new NotFoundError(`story ${storyId}`);
    const [before] = await tx.select().from(storyPresences).where(ofTab).for('update');
    // it said this before it left
    if (before?.leftAt) return;
    const isHere = before?.storyId === storyId && !isGone(before.seenAt, now);
    const row = { storyId, blockId, sinceAt: isHere ? before.sinceAt : now, seenAt: now };
    await tx
      .insert(storyPresences)
      .values({ staffId, tab, ...row })
      .onConflictDoUpdate({ target: [storyPresences.staffId, storyPresences.tab], set: row });
    if (!isHere) {
      await makeRoom(tx, staffId);
      if (before && before.storyId !== storyId) {
        await announceEvent(tx, { kind: 'presence', story: before.storyId, change: 'who' }, now);
      }
      await announceEvent(tx, { kind: 'presence', story: storyId, change: 'who' }, now);
    } else if (before.blockId !== blockId) {
      await announceEvent(tx, { kind: 'presence', story: storyId, change: 'where' }, now);
    }
  });
}

async function makeRoom(tx: Db, staffId: string): Promise<void> {
  const ofPerson = eq(storyPresences.staffId, staffId);
  const tabs = await tx
    .select({ tab: storyPresences.tab })
    .from(storyPresences)
    .where(ofPerson)
    .orderBy(desc(storyPresences.seenAt))
    .offset(maxTabs)
    .limit(maxTabs);
  if (tabs.length === 0) return;
  const old = tabs.map(({ tab }) => tab);
  await tx.delete(storyPresences).where(and(ofPerson, inArray(storyPresences.tab, old)));
}
