import { verifyPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { ownPasswordSchema } from '#lib/staff/input.ts';
import { hashPassword } from '#lib/staff/passwords.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { staffAccounts } from '#lib/staff/schema.ts';
import { writePassword } from '#lib/staff/set-password.ts';
import { countAttempt, counterOf, takeBackAttempt } from '#lib/staff/sign-in/limit-attempts.ts';
import { takeStaff } from '#lib/staff/take-staff.ts';

/** Within 15 minutes. */
const maxWrongPasswords = 10;

/** The current password that was typed is not the current password. */
export class WrongPasswordError extends InvalidError {
  constructor() {
    super('the current password is wrong', 'That is not your current password.');
  }
}

/**
 * Gives the actor another password and signs them out everywhere, this browser too. The current one is asked for, so
 * that a browser left open is not enough.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when the new password is too short or too long
 * @throws {LimitedError} after too many wrong ones
 * @throws {WrongPasswordError}
 */
export async function changeOwnPassword(
  db: Db,
  actor: Actor,
  input: z.input<typeof ownPasswordSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'account.change-password');
  const id = personOf(actor);
  const { currentPassword, password } = ownPasswordSchema.parse(input);
  const counters = [counterOf(maxWrongPasswords, 'own password', id)];
  await countAttempt(db, counters, now);
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await takeStaff(tx, id);
    const [account] = await tx
      .select({ password: staffAccounts.password })
      .from(staffAccounts)
      .where(and(eq(staffAccounts.userId, id), eq(staffAccounts.providerId, 'credential')));
    const isRight = await verifyPassword({ hash: account?.password ?? '', password: currentPassword }).catch(
      () => false,
    );
    if (!isRight) throw new WrongPasswordError();
    await writePassword(tx, id, hash, now);
    await recordAudit(tx, { actor, action: 'account.change-password', subject: { kind: 'staff', id }, now });
  });
  await takeBackAttempt(db, counters);
}
