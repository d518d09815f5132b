import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { tabSchema } from '#lib/stories/presence/input.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';

/** Notes that a tab of the actor's has left a story. It may have opened another one meanwhile. */
export function endPresence(db: Db, actor: Actor, input: z.input<typeof tabSchema>, now: Date): Promise<void> {
  authorise(actor, 'story.read');
  const { tab, story } = tabSchema.parse(input);
  const { staffId, storyId } = storyPresences;
  const mine = and(eq(staffId, personOf(actor)), eq(storyPresences.tab, tab), eq(storyId, story));
  return db.transaction(async (tx) => {
    const left = await tx.delete(storyPresences).where(mine).returning({ storyId });
    if (left.length > 0) await announceEvent(tx, { kind: 'presence', story, change: 'who' }, now);
  });
}
