import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { webmailAnswers, webmailDrafts, webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { readSubject } from '#lib/webmail/answers/sending/answer-mail.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { keepOriginal, takeBox } from '#lib/webmail/house/message-filing.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

type Answer = typeof webmailAnswers.$inferSelect;

/**
 * Gives the mail of an answer to one recipient: the bytes that were written when it was sent. With the first of them
 * the answer goes into its conversation and its draft is gone. Whoever has a box of ours gets it there.
 */
export function composeAnswer({ storage }: Pick<MailTools, 'storage'>): ComposeMail {
  return async (tx, { subjectId }, now) => {
    const subject = readSubject(subjectId);
    const answer = subject && (await takeAnswer(tx, subject.answerId));
    const recipient = subject && (await findRecipient(tx, subject));
    if (!answer || !recipient) return { outcome: 'drop', reason: 'the answer is not there any more' };
    const raw = await readWhole(storage, nameOfOriginal(answer.rawHash));
    if (!raw) throw new Error('the mail is not among the originals');
    const houseBoxId = await findBoxFor(tx, recipient.address);
    const isFirst = answer.sentMessageId === null;
    if (isFirst || houseBoxId !== null) {
      await keepOriginal(tx, storage, raw);
      await takeBoxes(tx, houseBoxId === null ? [answer.boxId] : [answer.boxId, houseBoxId]);
    }
    if (isFirst) await keepInConversation(tx, storage, answer, raw, now);
    const from = answer.reading.headers.from?.address ?? '';
    if (houseBoxId === null) return { outcome: 'send', mail: { to: recipient.address, from, raw } };
    await deliverMessage(
      tx,
      storage,
      // nobody but this portal can have brought it
      { boxId: houseBoxId, raw, reading: answer.reading, verification: { kind: 'verified', domain: domainOf(from) } },
      now,
    );
    await tx.update(webmailRecipients).set({ deliveredAt: now }).where(ofRecipient(recipient));
    await announceBox(tx, answer.boxId, now);
    return { outcome: 'delivered' };
  };
}

/** Workers that have other mails of the same answer wait. */
async function takeAnswer(tx: Db, id: string): Promise<Answer | null> {
  const [answer] = await tx.select().from(webmailAnswers).where(eq(webmailAnswers.id, id)).for('update');
  return answer ?? null;
}

const ofRecipient = ({ answerId, position }: { answerId: string; position: number }) =>
  and(eq(webmailRecipients.answerId, answerId), eq(webmailRecipients.position, position));

async function findRecipient(tx: Db, subject: { answerId: string; position: number }) {
  const [recipient] = await tx.select().from(webmailRecipients).where(ofRecipient(subject));
  return recipient ?? null;
}

/** In their order, so that two answers between the same boxes never wait for each other in a ring. */
async function takeBoxes(tx: Db, boxIds: readonly number[]): Promise<void> {
  for (const boxId of [...new Set(boxIds)].sort((one, other) => one - other)) await takeBox(tx, boxId);
}

/** What it answers may lie in another conversation by now. */
async function keepInConversation(
  tx: Db,
  storage: MailTools['storage'],
  answer: Answer,
  raw: Buffer,
  now: Date,
): Promise<void> {
  const { id, boxId, reading, answersId } = answer;
  const [answered] =
    answersId === null
      ? []
      : await tx
          .select({ conversationId: webmailMessages.conversationId })
          .from(webmailMessages)
          .where(eq(webmailMessages.id, answersId));
  const conversationId = answered?.conversationId ?? answer.conversationId;
  const kept = await keepSent(tx, storage, { boxId, raw, reading, conversationId, sentAt: now }, now);
  await tx
    .update(webmailAnswers)
    .set({ sentMessageId: kept.messageId, conversationId: kept.conversationId })
    .where(eq(webmailAnswers.id, id));
  await tx.delete(webmailDrafts).where(eq(webmailDrafts.id, id));
}
