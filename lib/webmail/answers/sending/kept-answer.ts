import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { webmailAnswers, webmailDrafts, webmailOwedCopies } from '#lib/webmail/answers/schema.ts';
import { liesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { type Closet, readCloset } from '#lib/webmail/sealing/closet.ts';
import { unopenedReading } from '#lib/webmail/sealing/opened-mail.ts';
import type { MailReading } from '#lib/webmail/types.ts';

export type KeptAnswer = typeof webmailAnswers.$inferSelect;
/** An answer in words, and how its box keeps things. */
export type AnswerRow = Omit<KeptAnswer, 'reading'> & { reading: MailReading; closet: Closet };

/** An answer for the rest of the transaction: workers that have other mails of it wait. */
export async function takeAnswer(tx: Db, id: string): Promise<AnswerRow | null> {
  const [answer] = await tx.select().from(webmailAnswers).where(eq(webmailAnswers.id, id)).for('update');
  if (!answer) return null;
  const closet = await readCloset(tx, answer.boxId);
  return { ...answer, closet, reading: openAnswer(closet, answer) };
}

/** What an answer says. */
export const openAnswer = (closet: Closet, { id, reading }: Pick<KeptAnswer, 'id' | 'reading'>): MailReading =>
  closet.openJson({ table: 'answer', row: id }, reading, unopenedReading);

export const shutAnswer = (closet: Closet, id: string, reading: MailReading) =>
  closet.shutJson({ table: 'answer', row: id }, reading);

/**
 * Keeps an answer that leaves in its conversation; its draft is gone with that. Where its box lies at a mail server the copy
 * is owed: no transaction waits for one.
 */
export async function keepAnswer(
  tx: Db,
  storage: FileStorage,
  { id, boxId, reading, answersId, conversationId }: AnswerRow,
  raw: Buffer,
  now: Date,
): Promise<void> {
  await tx.delete(webmailDrafts).where(eq(webmailDrafts.id, id));
  if (await liesAtServer(tx, boxId)) {
    await tx.insert(webmailOwedCopies).values({ answerId: id, dueAt: now }).onConflictDoNothing();
    return;
  }
  const place = (await findConversation(tx, answersId)) ?? conversationId;
  const kept = await keepSent(tx, storage, { boxId, raw, reading, conversationId: place, sentAt: now }, now);
  await tx
    .update(webmailAnswers)
    .set({ sentMessageId: kept.messageId, conversationId: kept.conversationId })
    .where(eq(webmailAnswers.id, id));
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
