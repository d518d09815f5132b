import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { BounceReport } from '#lib/mail/bounces/bounce-report.ts';
import { isMailboxGone } from '#lib/mail/bounces/mailbox-status.ts';
import { outboxIdInReturnPath } from '#lib/mail/bounces/return-path.ts';
import { suppressBounced } from '#lib/mail/bounces/suppress.ts';
import { outbox } from '#lib/mail/schema.ts';
import { outboxIdOf } from '#lib/mail/transport/message-id.ts';
import type { TellOfMail } from '#lib/mail/types.ts';

/** `unknown`: about no mail of ours, as far as can be told. */
export type BounceOutcome = 'suppressed' | 'noted' | 'unknown';

/**
 * Notes in the outbox that a mail came back, and suppresses a mailbox that is gone. A return path proves which mail it
 * was. A Message-ID does not, because whoever gets an answer to the mail knows it: a bounce with nothing else is
 * noted, and suppresses nobody. Nothing is ever sent because of a bounce.
 * @param tell hears of the mail
 */
export function recordBounce(
  db: Db,
  report: BounceReport,
  now: Date,
  tell: TellOfMail = async () => {},
): Promise<BounceOutcome> {
  const proven = outboxIdInReturnPath(report.sentTo);
  return db.transaction(async (tx) => {
    const row = await findReported(tx, proven, report.messageId ?? '');
    if (!row) return 'unknown';
    await tell(tx, row, now);
    // a late report of a delay does not undo a failure
    await tx
      .update(outbox)
      .set({ bounceStatus: report.status, bouncedAt: report.action === 'failed' ? now : null })
      .where(and(eq(outbox.id, row.id), isNull(outbox.bouncedAt)));
    if (!proven || !row.recipientHash || report.action !== 'failed' || !isMailboxGone(report.status)) return 'noted';
    await suppressBounced(tx, row.recipientHash, now);
    return 'suppressed';
  });
}

const columns = {
  id: outbox.id,
  kind: outbox.kind,
  subjectId: outbox.subjectId,
  recipientHash: outbox.recipientHash,
};

/** The mail that a report is about. A Message-ID that several recipients' mails have does not tell which of them. */
async function findReported(tx: Db, proven: string | null, messageId: string) {
  const id = proven ?? outboxIdOf(messageId);
  const [row] = id === null ? [] : await tx.select(columns).from(outbox).where(eq(outbox.id, id));
  if (row || proven) return row ?? null;
  const plain = messageId.trim().replace(/^<|>$/g, '');
  const [one, ...others] = await tx.select(columns).from(outbox).where(eq(outbox.messageId, plain)).limit(2);
  return one && others.length === 0 ? one : null;
}
