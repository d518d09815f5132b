import { and, eq, inArray } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { isMailboxGone } from '#lib/mail/bounces/mailbox-status.ts';
import { suppressBounced } from '#lib/mail/bounces/suppress.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { retryOrGiveUp } from '#lib/mail/outbox/retry.ts';
import { holdLostMail, type TakenMail, takeMail } from '#lib/mail/outbox/take-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { DeliveryError, describeError, LostMailError } from '#lib/mail/transport/delivery-error.ts';
import { maxConnections } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import type { ComposeMail, MailPhase, TellOfMail } from '#lib/mail/types.ts';

/** One mail's whole conversation with the mail server; well under the lease, so that nobody else takes it meanwhile. */
const deadlineMs = 4 * minuteMs;

/**
 * Delivers the mail that is due, several at a time. Safe to run in any number of workers at once.
 *
 * Never lost, never twice: the database knows that a mail's final dot may leave before it can. What fails before the
 * dot is tried again; what falls silent after it is held for a person.
 * @param clock asked anew for every mail, because a round may take minutes
 * @param compose makes each mail at the moment of its delivery
 * @param atMost mails in one round
 * @param tell hears of every mail whose standing changes
 * @returns how many rows were handled, whatever became of them
 */
export async function deliverDueMail(
  db: Db,
  transport: MailTransport,
  clock: () => Date,
  compose: ComposeMail,
  { atMost = 200, tell = async () => {} }: { atMost?: number; tell?: TellOfMail } = {},
): Promise<number> {
  const lost = await holdLostMail(db, clock());
  for (const mail of lost) await tell(db, mail, clock());
  let handled = lost.length;
  let serverIsGone = false;
  const deliverSome = async () => {
    while (handled < atMost && !serverIsGone) {
      // counted before the wait, so that the lanes together stay under `atMost`
      handled += 1;
      const taken = await takeMail(db, compose, clock());
      if (!taken) {
        handled -= 1;
        return;
      }
      if (taken === 'settled') continue;
      if (!(await deliver(db, transport, clock, taken))) serverIsGone = true;
      await tell(db, taken, clock());
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: maxConnections }, deliverSome));
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  return handled;
}

/** @returns false if the mail server could not be reached, so that trying the next mail now makes no sense */
async function deliver(db: Db, transport: MailTransport, clock: () => Date, taken: TakenMail): Promise<boolean> {
  let dotMayLeave = false;
  let over = false;
  const passGate = async () => {
    if (!(await settle(db, taken, ['sending'], { phase: 'dot' })) || over) throw new LostMailError();
    dotMayLeave = true;
  };
  try {
    const outgoing = { ...taken.mail, id: taken.id, owedAt: taken.createdAt, sentAt: clock() };
    await transport.send(outgoing, passGate, AbortSignal.timeout(deadlineMs));
    // A slow answer may come after the row was given up as held, or even after a person had it owed again: the answer
    // still counts, unless somebody took the row since. What a person ended stays as they ended it.
    await settle(db, taken, ['sending', 'dot', 'held', 'owed'], ended('sent', clock(), null));
    return true;
  } catch (error) {
    over = true;
    if (error instanceof LostMailError) return true;
    const verdict = error instanceof DeliveryError ? error.verdict : 'unknown';
    const message = describeError(error);
    if (verdict === 'unknown' && dotMayLeave) {
      await settle(db, taken, ['dot', 'held'], { phase: 'held', dueAt: clock(), lastError: message });
    } else if (verdict === 'refused') {
      await giveUp(db, taken, error, message, clock());
    } else {
      await settle(db, taken, ['sending', 'dot', 'held'], retryOrGiveUp(taken, message, clock()));
    }
    return !(error instanceof DeliveryError && error.unreachable);
  }
}

/** Ends a refused mail. One that was refused because its mailbox is gone is the last that is written there. */
function giveUp(db: Db, taken: TakenMail, error: unknown, message: string, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const isOurs = await settle(tx, taken, ['sending', 'dot', 'held'], ended('failed', now, message));
    const status = error instanceof DeliveryError ? error.status : null;
    if (isOurs && status && isMailboxGone(status)) await suppressBounced(tx, mailboxHash(taken.mail.to), now);
  });
}

function ended(phase: 'sent' | 'failed', endedAt: Date, lastError: string | null) {
  return { phase, endedAt, lastError, sealed: null };
}

/** Writes what became of a mail, if the row is still this worker's. */
async function settle(
  db: Db,
  taken: TakenMail,
  from: MailPhase[],
  values: Partial<typeof outbox.$inferInsert>,
): Promise<boolean> {
  const rows = await db
    .update(outbox)
    .set(values)
    .where(and(eq(outbox.id, taken.id), eq(outbox.attempts, taken.attempts), inArray(outbox.phase, from)))
    .returning({ id: outbox.id });
  return rows.length > 0;
}
