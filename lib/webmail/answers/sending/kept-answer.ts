import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

export type AnswerRow = typeof webmailAnswers.$inferSelect;

/** An answer for the rest of the transaction: workers that have other mails of it wait. */
export async function takeAnswer(tx: Db, id: string): Promise<AnswerRow | null> {
  const [answer] = await tx.select().from(webmailAnswers).where(eq(webmailAnswers.id, id)).for('update');
  return answer ?? null;
}

/** Keeps an answer that leaves in its conversation; its draft is gone with that. */
export async function keepAnswer(
  tx: Db,
  storage: FileStorage,
  { id, boxId, reading, answersId, conversationId }: AnswerRow,
  raw: Buffer,
  now: Date,
): Promise<void> {
  const place = (await findConversation(tx, answersId)) ?? conversationId;
  const kept = await keepSent(tx, storage, { boxId, raw, reading, conversationId: place, sentAt: now }, now);
  await tx
    .update(webmailAnswers)
    .set({ sentMessageId: kept.messageId, conversationId: kept.conversationId })
    .where(eq(webmailAnswers.id, id));
  await tx.delete(webmailDrafts).where(eq(webmailDrafts.id, id));
}

/** Where the message that it answers lies by now: it may have gone into another conversation since. */
async function findConversation(tx: Db, messageId: number | null): Promise<number | null> {
  if (messageId === null) return null;
  const [message] = await tx
    .select({ conversationId: webmailMessages.conversationId })
    .from(webmailMessages)
    .where(eq(webmailMessages.id, messageId));
  return message?.conversationId ?? null;
}
