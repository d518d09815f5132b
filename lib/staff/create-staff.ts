import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { newStaffSchema } from '#lib/staff/input.ts';
import { hashPassword } from '#lib/staff/passwords.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff, staffAccounts } from '#lib/staff/schema.ts';

/**
 * Takes a person on the staff, who can sign in at once.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when the address is on the staff already
 */
export async function createStaff(
  db: Db,
  actor: Actor,
  input: z.input<typeof newStaffSchema>,
  now: Date,
): Promise<{ id: string }> {
  authorise(actor, 'staff.create');
  const { name, email, role, password } = newStaffSchema.parse(input);
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [person] = await tx
      .insert(staff)
      .values({ id: randomUUID(), name, email, role, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: staff.email })
      .returning({ id: staff.id });
    if (!person) throw new InvalidError('the address is taken', 'Somebody with this address is already on the staff.');
    const { id } = person;
    await tx.insert(staffAccounts).values({
      id: randomUUID(),
      // better-auth's form of "signs in with a password"
      providerId: 'credential',
      accountId: id,
      userId: id,
      password: hash,
      createdAt: now,
      updatedAt: now,
    });
    await recordAudit(tx, { actor, action: 'staff.create', subject: { kind: 'staff', id }, details: { role }, now });
    return { id };
  });
}
