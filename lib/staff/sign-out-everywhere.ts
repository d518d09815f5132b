import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { endSessions } from '#lib/staff/take-staff.ts';

/**
 * Signs the actor out of every browser, this one too.
 * @returns of how many browsers
 * @throws {ForbiddenError}
 */
export async function signOutEverywhere(db: Db, actor: Actor, now: Date): Promise<number> {
  authorise(actor, 'account.sign-out');
  const id = personOf(actor);
  return db.transaction(async (tx) => {
    const browsers = await endSessions(tx, id);
    await recordAudit(tx, {
      actor,
      action: 'account.sign-out',
      subject: { kind: 'staff', id },
      details: { browsers },
      now,
    });
    return browsers;
  });
}
