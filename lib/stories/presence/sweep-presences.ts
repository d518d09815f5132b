import { lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { goneBefore } from '#lib/live/is-gone.ts';
import { distinctIds } from '#lib/row-id.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';

/** Forgets who has gone without a word, and tells those who saw them. */
export function sweepPresences(db: Db, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const { storyId, seenAt, leftAt } = storyPresences;
    const left = await tx
      .delete(storyPresences)
      .where(lte(seenAt, goneBefore(now)))
      .returning({ storyId, leftAt });
    const unsaid = left.filter((row) => row.leftAt === null);
    for (const story of distinctIds(unsaid.map((row) => row.storyId))) {
      await announceEvent(tx, { kind: 'presence', story, change: 'who' }, now);
    }
  });
}
