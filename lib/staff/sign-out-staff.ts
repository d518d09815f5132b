import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { staffIdSchema } from '#lib/staff/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { endSessions, takeStaff } from '#lib/staff/take-staff.ts';

/**
 * Signs a person out of every browser, as an administrator does when a laptop is lost.
 * @returns of how many browsers
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export function signOutStaff(db: Db, actor: Actor, input: z.input<typeof staffIdSchema>, now: Date): Promise<number> {
  authorise(actor, 'staff.sign-out');
  const { staffId } = staffIdSchema.parse(input);
  return db.transaction(async (tx) => {
    await takeStaff(tx, staffId);
    const browsers = await endSessions(tx, staffId);
    await recordAudit(tx, {
      actor,
      action: 'staff.sign-out',
      subject: { kind: 'staff', id: staffId },
      details: { browsers },
      now,
    });
    return browsers;
  });
}
