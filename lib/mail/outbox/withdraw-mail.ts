import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { MailKind } from '#lib/mail/kinds.ts';
import { isUntouched } from '#lib/mail/outbox/queries.ts';
import { outbox } from '#lib/mail/schema.ts';

/**
 * Takes mails out of the outbox again as if they had never been owed, all of them or none: as long as no worker has had
 * any of them in hand. Call it in the transaction of whatever owed them; a worker that takes one at this moment goes
 * first, and then it is too late.
 * @returns whether they are gone
 */
export async function withdrawMail(tx: Db, kind: MailKind, subjectIds: readonly string[]): Promise<boolean> {
  if (subjectIds.length === 0) return true;
  const rows = await tx
    .select({ id: outbox.id, isUntouched })
    .from(outbox)
    .where(and(eq(outbox.kind, kind), inArray(outbox.subjectId, [...subjectIds])))
    .orderBy(asc(outbox.id))
    .for('update');
  if (!rows.every((row) => row.isUntouched)) return false;
  await tx.delete(outbox).where(
    inArray(
      outbox.id,
      rows.map(({ id }) => id),
    ),
  );
  return true;
}
