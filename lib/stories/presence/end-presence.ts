import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { tabSchema } from '#lib/stories/presence/input.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';
import { stories } from '#lib/stories/schema.ts';

/** Notes that a tab of the actor's has left a story: what it said before and comes in later counts no more. */
export function endPresence(db: Db, actor: Actor, input: z.input<typeof tabSchema>, now: Date): Promise<void> {
  authorise(actor, 'story.read');
  const { tab, story: storyId } = tabSchema.parse(input);
  const staffId = personOf(actor);
  return db.transaction(async (tx) => {
    const [story] = await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId));
    if (!story) return;
    const [left] = await tx
      .insert(storyPresences)
      .values({ staffId, tab, storyId, sinceAt: now, seenAt: now, leftAt: now })
      .onConflictDoUpdate({
        target: [storyPresences.staffId, storyPresences.tab],
        set: { leftAt: now },
        setWhere: sql`${storyPresences.storyId} = ${storyId} and ${storyPresences.leftAt} is null`,
      })
      .returning({ storyId: storyPresences.storyId });
    if (left) await announceEvent(tx, { kind: 'presence', story: storyId, change: 'who' }, now);
  });
}
