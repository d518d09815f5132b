import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { openOwed } from '#lib/mail/outbox/owe-mail.ts';
import { retryOrGiveUp } from '#lib/mail/outbox/retry.ts';
import { outbox } from '#lib/mail/schema.ts';
import { describeError } from '#lib/mail/transport/delivery-error.ts';
import type { ComposeMail, Mail, WholeMail } from '#lib/mail/types.ts';

/** How long a worker has for one mail. Longer than its deadline (`deliver-mail.ts`), so that only a lost worker's lapses. */
const leaseMs = 10 * minuteMs;

type Row = typeof outbox.$inferSelect;

/** A mail in the hands of this worker. `attempts` proves it: whoever takes the row later raises it. */
export type TakenMail = Pick<Row, 'id' | 'kind' | 'subjectId' | 'attempts' | 'createdAt'> & { mail: Mail | WholeMail };

/**
 * Takes the next due mail and composes it, in one transaction: several workers never take the same row.
 * @returns null when nothing is due; `settled` when the row ended or was put off without a mail to send
 */
export function takeMail(db: Db, compose: ComposeMail, now: Date): Promise<TakenMail | 'settled' | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(inArray(outbox.phase, ['owed', 'sending']), lte(outbox.dueAt, now)))
      .orderBy(outbox.dueAt)
      .limit(1)
      .for('update', { skipLocked: true });
    if (!row) return null;
    const attempts = row.attempts + 1;
    try {
      // in a savepoint: where composing fails it leaves nothing behind, and the row can still be put off
      const composed = await tx.transaction((savepoint) =>
        compose(savepoint, { id: row.id, kind: row.kind, subjectId: row.subjectId, data: openOwed(row) }, now),
      );
      if (composed.outcome === 'drop') {
        await end(tx, row, { phase: 'dropped', attempts, lastError: composed.reason, sealed: null, endedAt: now });
        return 'settled';
      }
      if (composed.outcome === 'delivered') {
        await end(tx, row, { phase: 'sent', attempts, lastError: null, sealed: null, endedAt: now });
        return 'settled';
      }
      await end(tx, row, {
        phase: 'sending',
        attempts,
        dueAt: new Date(now.getTime() + leaseMs),
        recipientHash: mailboxHash(composed.mail.to),
      });
      const { id, kind, subjectId, createdAt } = row;
      return { id, kind, subjectId, attempts, createdAt, mail: composed.mail };
    } catch (error) {
      await end(tx, row, { attempts, ...retryOrGiveUp({ ...row, attempts }, describeError(error), now) });
      return 'settled';
    }
  });
}

async function end(tx: Db, row: Row, values: Partial<Row>): Promise<void> {
  await tx.update(outbox).set(values).where(eq(outbox.id, row.id));
}

/**
 * Holds every mail whose worker was lost after the gate: it may have been accepted, so it is never sent again unasked.
 * @returns which
 */
export function holdLostMail(db: Db, now: Date): Promise<Pick<Row, 'kind' | 'subjectId'>[]> {
  return db
    .update(outbox)
    .set({ phase: 'held', lastError: sql`coalesce(${outbox.lastError}, 'the worker was lost after the final dot')` })
    .where(and(eq(outbox.phase, 'dot'), lte(outbox.dueAt, now)))
    .returning({ kind: outbox.kind, subjectId: outbox.subjectId });
}
