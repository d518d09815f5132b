import { and, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { goneBefore } from '#lib/live/is-gone.ts';
import { distinctIds } from '#lib/row-id.ts';
import { announceBox, announcePresence } from '#lib/webmail/boxes/box-news.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { webmailMerges, webmailNotes, webmailPresences } from '#lib/webmail/work/schema.ts';

/** A note that was taken away can be put back for so long. */
const noteKeptMs = dayMs;
/** A merge can be undone for so long. */
const mergeKeptMs = 7 * dayMs;

/** Forgets who has gone without a word, and tells those who saw them. */
export function sweepMailPresences(db: Db, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const { conversationId, seenAt, leftAt } = webmailPresences;
    const left = await tx
      .delete(webmailPresences)
      .where(lte(seenAt, goneBefore(now)))
      .returning({ conversationId, leftAt });
    const unsaid = distinctIds(left.filter((row) => row.leftAt === null).map((row) => row.conversationId));
    if (unsaid.length === 0) return;
    const { id, boxId } = webmailConversations;
    const rows = await tx.select({ id, boxId }).from(webmailConversations).where(inArray(id, unsaid));
    for (const row of rows) await announcePresence(tx, row.boxId, row.id, now);
  });
}

/** Whoever was barred or may not answer any more sees to nothing; what nobody will undo any more is forgotten. */
export function sweepWork(db: Db, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const rows = await tx.execute<{ box_id: number }>(sql`
      update ${webmailConversations} as c set owner_id = null
      where owner_id is not null and not exists (
        select 1 from webmail_grants as g join staff as s on s.id = g.staff_id
        where g.box_id = c.box_id and g.staff_id = c.owner_id and g.right = 'answer' and not s.banned)
      returning box_id`);
    for (const boxId of distinctIds(rows.map((row) => row.box_id))) await announceBox(tx, boxId, now);
    await tx
      .delete(webmailNotes)
      .where(and(isNotNull(webmailNotes.removedAt), lt(webmailNotes.removedAt, new Date(now.getTime() - noteKeptMs))));
    await tx
      .update(webmailMerges)
      .set({ kept: null })
      .where(and(isNotNull(webmailMerges.kept), lt(webmailMerges.mergedAt, new Date(now.getTime() - mergeKeptMs))));
  });
}
