import { and, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { parseAddress } from '#lib/mail/address.ts';
import { mailboxHash, mailboxHashes } from '#lib/mail/mailbox.ts';
import { suppressions } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Lifts the suppression of a mailbox that seemed gone. Somebody who asked never to be emailed stays suppressed: that is
 * not for the newsroom to undo.
 * @returns false if no bounce had suppressed the address
 * @throws {ForbiddenError}
 * @throws {InvalidError} if it is not one plain address
 */
export async function unsuppress(db: Db, actor: Actor, typed: string, now: Date): Promise<boolean> {
  authorise(actor, 'mail.unsuppress');
  const address = parseAddress(typed);
  if (!address) throw new InvalidError('not an address', 'That is not one plain mail address.');
  return db.transaction(async (tx) => {
    const rows = await tx
      .delete(suppressions)
      .where(and(inArray(suppressions.recipientHash, mailboxHashes(address)), eq(suppressions.reason, 'bounced')))
      .returning({ recipientHash: suppressions.recipientHash });
    if (rows.length === 0) return false;
    await recordAudit(tx, {
      actor,
      action: 'mail.unsuppress',
      subject: { kind: 'mail', id: mailboxHash(address) },
      now,
    });
    return true;
  });
}
