import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailPhase } from '#lib/mail/types.ts';

type Row = typeof outbox.$inferSelect;

const presentState: Readonly<Record<MailPhase, string>> = {
  owed: 'it is owed',
  sending: 'a worker is sending it at this moment',
  dot: 'a worker is sending it at this moment',
  sent: 'it is sent',
  held: 'a worker tried it, and it is held now',
  failed: 'it has failed',
  dropped: 'it is dropped',
};

/**
 * Locks a mail for the rest of the transaction, provided it is still as the person who acts on it saw it. Two people, or
 * a person and a worker, never both act on the same row: the second waits for the first, and then finds it changed.
 * @param phases in which the step may be taken
 * @throws {NotFoundError}
 * @throws {ConflictError} that says how the mail stands now
 */
export async function takeSeenMail(
  tx: Db,
  seen: Pick<Row, 'id' | 'attempts'>,
  phases: readonly MailPhase[],
): Promise<Row> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.id, seen.id)).for('update');
  if (!row) throw new NotFoundError('the mail');
  if (row.attempts !== seen.attempts || !phases.includes(row.phase)) {
    throw new ConflictError(
      `mail ${row.id} is ${row.phase} after ${row.attempts} attempts, and was seen after ${seen.attempts}`,
      `Nothing was done, because it changed meanwhile: ${presentState[row.phase]}.`,
    );
  }
  return row;
}
