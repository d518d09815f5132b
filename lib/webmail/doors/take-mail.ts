import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { type Delivery, deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { MailReading, Verification } from '#lib/webmail/types.ts';

/** What became of a mail in one box. `later`: it is not kept there, and whoever brought it should bring it again. */
export type TakeAnswer = { boxId: number } & (Delivery | { kind: 'later'; error: unknown });

/** Reads a mail where it can do no harm; never throws. */
export type ReadApart = (
  raw: Buffer,
  context: { receivedAt: Date; ownAddresses: readonly string[] },
) => Promise<{ reading: MailReading; verification: Verification }>;

export type MailTools = { storage: FileStorage; readApart: ReadApart };

/**
 * Takes a mail into boxes: it is read once, apart, and put into one after another. The same bytes again are the same
 * message.
 * @returns an answer for each box; what was delivered is committed, whatever became of the others
 */
export async function takeMail(
  db: Db,
  { storage, readApart }: MailTools,
  { boxes, raw }: { boxes: readonly number[]; raw: Buffer },
  now: Date,
): Promise<TakeAnswer[]> {
  const ours = await db.select({ address: webmailBoxes.address }).from(webmailBoxes);
  const ownAddresses = ours.map(({ address }) => address);
  const read = await readApart(raw, { receivedAt: now, ownAddresses });
  const answers: TakeAnswer[] = [];
  for (const boxId of boxes) {
    try {
      answers.push({ boxId, ...(await deliverMessage(db, storage, { boxId, raw, ...read }, now)) });
    } catch (error) {
      answers.push({ boxId, kind: 'later', error });
    }
  }
  return answers;
}
