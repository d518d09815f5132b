import { and, asc, eq, inArray, isNull, lt, notExists, or } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { webmailStories } from '#lib/webmail/copy/schema.ts';
import { takeBox } from '#lib/webmail/house/message-filing.ts';
import { webmailBoxes, webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import { defaultPurgeDays } from '#lib/webmail/sealing/limits.ts';

/**
 * Removes conversations of boxes for sources whose newest message is older than the box keeps them, with all that was
 * written about them. Their originals go with the sweep of originals; a story that was made from one stays. One with an
 * answer that has not left yet waits.
 * @returns how many were removed
 */
export async function purgeSources(db: Db, now: Date, limit: number): Promise<number> {
  const boxes = await db.select({ id: webmailBoxes.id }).from(webmailBoxes).where(eq(webmailBoxes.purpose, 'sources'));
  let removed = 0;
  for (const { id } of boxes) removed += await db.transaction((tx) => purgeBox(tx, id, now, limit));
  return removed;
}

async function purgeBox(tx: Db, boxId: number, now: Date, limit: number): Promise<number> {
  // no mail comes in meanwhile that belongs to what is removed
  const { purgeDays } = await takeBox(tx, boxId);
  const before = new Date(now.getTime() - (purgeDays ?? defaultPurgeDays) * dayMs);
  const { id, newestAt } = webmailConversations;
  const leaving = tx
    .select({ id: webmailAnswers.id })
    .from(webmailAnswers)
    .where(and(eq(webmailAnswers.conversationId, id), isNull(webmailAnswers.sentMessageId)));
  const old = await tx
    .select({ id })
    .from(webmailConversations)
    .where(and(eq(webmailConversations.boxId, boxId), lt(newestAt, before), notExists(leaving)))
    .orderBy(asc(newestAt), asc(id))
    .limit(limit)
    .for('update');
  await removeConversations(
    tx,
    old.map((row) => row.id),
  );
  // what was begun and belongs to none
  const forgotten = and(eq(webmailDrafts.boxId, boxId), isNull(webmailDrafts.conversationId));
  await tx
    .delete(webmailDrafts)
    .where(and(forgotten, lt(webmailDrafts.changedAt, before), inArray(webmailDrafts.phase, ['writing', 'discarded'])));
  if (old.length === 0) return 0;
  const details = { change: 'purged', conversations: old.length };
  await recordAudit(tx, {
    actor: system,
    action: 'webmail.manage',
    subject: { kind: 'box', id: boxId },
    details,
    now,
  });
  await announceBox(tx, boxId, now);
  return old.length;
}

/** Notes, references, marks and the like go with their conversation. */
async function removeConversations(tx: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const { id, conversationId } = webmailMessages;
  const messages = (await tx.select({ id }).from(webmailMessages).where(inArray(conversationId, ids))).map(
    (row) => row.id,
  );
  await tx
    .delete(webmailDrafts)
    .where(or(inArray(webmailDrafts.conversationId, ids), inArray(webmailDrafts.answersId, messages)));
  const { conversationId: lies, answersId, sentMessageId } = webmailAnswers;
  await tx
    .delete(webmailAnswers)
    .where(or(inArray(lies, ids), inArray(answersId, messages), inArray(sentMessageId, messages)));
  await tx.update(webmailConversations).set({ newestInId: null }).where(inArray(webmailConversations.id, ids));
  await tx.delete(webmailStories).where(inArray(webmailStories.messageId, messages));
  await tx.delete(webmailMessages).where(inArray(id, messages));
  await tx.delete(webmailConversations).where(inArray(webmailConversations.id, ids));
}
