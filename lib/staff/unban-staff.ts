import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { staffIdSchema } from '#lib/staff/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { endSessions, takeStaff } from '#lib/staff/take-staff.ts';

/**
 * Lets a barred person sign in again, with the role they had.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function unbanStaff(db: Db, actor: Actor, input: z.input<typeof staffIdSchema>, now: Date): Promise<void> {
  authorise(actor, 'staff.unban');
  const { staffId } = staffIdSchema.parse(input);
  await db.transaction(async (tx) => {
    const { banned } = await takeStaff(tx, staffId);
    if (!banned) return;
    await tx.update(staff).set({ banned: false, updatedAt: now }).where(eq(staff.id, staffId));
    // one that slipped in while the ban was being written must not come back to life
    await endSessions(tx, staffId);
    await recordAudit(tx, { actor, action: 'staff.unban', subject: { kind: 'staff', id: staffId }, now });
  });
}
