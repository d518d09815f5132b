import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';
import type { ComposeMail, MailAccount } from '#lib/mail/types.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { readSubject } from '#lib/webmail/answers/sending/answer-mail.ts';
import { keepAnswer, takeAnswer } from '#lib/webmail/answers/sending/kept-answer.ts';
import { openRecipient } from '#lib/webmail/answers/sending/kept-recipient.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { liesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { keepOriginal, takeBox } from '#lib/webmail/house/message-filing.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { accountAtServer } from '#lib/webmail/imap/account-at-server.ts';
import { type Closet, readCloset } from '#lib/webmail/sealing/closet.ts';

type ComposeTools = Pick<MailTools, 'storage'> & { accountOf?: (boxId: number) => MailAccount };

/**
 * Gives the mail of an answer to one recipient: the bytes that were written when it was sent. With the first of them
 * the answer goes into its conversation and its draft is gone. Whoever has a box of ours gets it there.
 */
export function composeAnswer({ storage, accountOf = accountAtServer }: ComposeTools): ComposeMail {
  return async (tx, { subjectId }, now) => {
    const subject = readSubject(subjectId);
    const answer = subject && (await takeAnswer(tx, subject.answerId));
    const recipient = answer && (await findRecipient(tx, answer.closet, subject));
    if (!answer || !recipient) return { outcome: 'drop', reason: 'the answer is not there any more' };
    const raw = await readWhole(answer.closet.originals(storage), nameOfOriginal(answer.rawHash));
    if (!raw) throw new Error('the mail is not among the originals');
    const houseBoxId = await findBoxFor(tx, recipient.address);
    const isFirst = answer.sentMessageId === null;
    if (isFirst || houseBoxId !== null) {
      await keepOriginal(tx, answer.closet, storage, raw);
      if (houseBoxId !== null) await keepOriginal(tx, await readCloset(tx, houseBoxId), storage, raw);
      await takeBoxes(tx, houseBoxId === null ? [answer.boxId] : [answer.boxId, houseBoxId]);
    }
    if (isFirst) await keepAnswer(tx, storage, answer, raw, now);
    const from = answer.reading.headers.from?.address ?? '';
    if (houseBoxId === null) {
      const account = (await liesAtServer(tx, answer.boxId)) ? { account: accountOf(answer.boxId) } : {};
      return { outcome: 'send', mail: { to: recipient.address, from, raw, ...account } };
    }
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

const ofRecipient = ({ answerId, position }: { answerId: string; position: number }) =>
  and(eq(webmailRecipients.answerId, answerId), eq(webmailRecipients.position, position));

async function findRecipient(tx: Db, closet: Closet, subject: { answerId: string; position: number }) {
  const [recipient] = await tx.select().from(webmailRecipients).where(ofRecipient(subject));
  return recipient ? openRecipient(closet, recipient) : null;
}

/** In their order, so that two answers between the same boxes never wait for each other in a ring. */
async function takeBoxes(tx: Db, boxIds: readonly number[]): Promise<void> {
  for (const boxId of [...new Set(boxIds)].sort((one, other) => one - other)) await takeBox(tx, boxId);
}
