import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { staffPasswordSchema } from '#lib/staff/input.ts';
import { hashPassword } from '#lib/staff/passwords.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staffAccounts } from '#lib/staff/schema.ts';
import { endSessions, takeStaff } from '#lib/staff/take-staff.ts';

/**
 * Gives a person a new password, as an administrator does for somebody who forgot theirs, and signs them out
 * everywhere.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when the password is too short or too long
 * @throws {NotFoundError}
 */
export async function setPassword(
  db: Db,
  actor: Actor,
  input: z.input<typeof staffPasswordSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'staff.set-password');
  const { staffId, password } = staffPasswordSchema.parse(input);
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await takeStaff(tx, staffId);
    await writePassword(tx, staffId, hash, now);
    await recordAudit(tx, { actor, action: 'staff.set-password', subject: { kind: 'staff', id: staffId }, now });
  });
}

/** Replaces a person's password hash and ends their sessions. For the use cases about passwords. */
export async function writePassword(tx: Db, staffId: string, hash: string, now: Date): Promise<void> {
  await tx
    .update(staffAccounts)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(staffAccounts.userId, staffId), eq(staffAccounts.providerId, 'credential')));
  await endSessions(tx, staffId);
}
