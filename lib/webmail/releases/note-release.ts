import type { Db } from '#lib/db/client.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import type { MailReading, Verification } from '#lib/webmail/types.ts';
import { findPressOffice } from '#lib/wires/queries.ts';

type ComingMail = {
  messageId: number;
  reading: MailReading;
  verification: Verification;
  /** It belongs to a conversation in which we wrote: their answer is a letter, no release. */
  isAnswered: boolean;
};

/**
 * Notes a mail as the release of a press office, in the transaction that puts it into its box: whatever is killed
 * afterwards, it is handed over, and once. Only who is verified is believed to be a press office.
 */
export async function noteRelease(
  tx: Db,
  { messageId, reading, verification, isAnswered }: ComingMail,
  now: Date,
): Promise<void> {
  const { from, isAutomatic, inReplyTo } = reading.headers;
  const isReply = isAnswered || (isAutomatic && inReplyTo !== '');
  if (isReply || from === null || verifiedSender(verification, from).kind !== 'verified') return;
  const office = await findPressOffice(tx, from.address);
  if (!office || office.pausedAt) return;
  await tx.insert(webmailReleases).values({ messageId, wireId: office.id, dueAt: now }).onConflictDoNothing();
}
