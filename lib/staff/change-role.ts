import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { roleSchema } from '#lib/staff/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { endSessions, takeStaff, takeStaffKeepingAnAdministrator } from '#lib/staff/take-staff.ts';

/**
 * Gives a person another role and signs them out everywhere. The role they have already changes nothing.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {InvalidError} when it is the last administrator's
 */
export async function changeRole(db: Db, actor: Actor, input: z.input<typeof roleSchema>, now: Date): Promise<void> {
  authorise(actor, 'staff.change-role');
  const { staffId, role } = roleSchema.parse(input);
  await db.transaction(async (tx) => {
    const take = role === 'administrator' ? takeStaff : takeStaffKeepingAnAdministrator;
    const person = await take(tx, staffId);
    if (person.role === role) return;
    await tx.update(staff).set({ role, updatedAt: now }).where(eq(staff.id, staffId));
    await endSessions(tx, staffId);
    await recordAudit(tx, {
      actor,
      action: 'staff.change-role',
      subject: { kind: 'staff', id: staffId },
      details: { from: person.role, to: role },
      now,
    });
  });
}
