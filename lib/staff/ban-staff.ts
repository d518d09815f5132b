import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { staffIdSchema } from '#lib/staff/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { endSessions, takeStaffKeepingAnAdministrator } from '#lib/staff/take-staff.ts';

/**
 * Bars a person from the desk and signs them out everywhere. Their stories and bylines stay.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {InvalidError} when it is the last administrator
 */
export async function banStaff(db: Db, actor: Actor, input: z.input<typeof staffIdSchema>, now: Date): Promise<void> {
  authorise(actor, 'staff.ban');
  const { staffId } = staffIdSchema.parse(input);
  await db.transaction(async (tx) => {
    const { banned } = await takeStaffKeepingAnAdministrator(tx, staffId);
    if (banned) return;
    await tx.update(staff).set({ banned: true, updatedAt: now }).where(eq(staff.id, staffId));
    await endSessions(tx, staffId);
    await recordAudit(tx, { actor, action: 'staff.ban', subject: { kind: 'staff', id: staffId }, now });
  });
}
