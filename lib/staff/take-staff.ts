import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';

/** What the use cases about a person share: take the row, keep one administrator, end sessions. */
export type StaffRow = typeof staff.$inferSelect;

/**
 * Takes a person's row for the rest of the transaction.
 * @throws {NotFoundError}
 */
export async function takeStaff(tx: Db, id: string): Promise<StaffRow> {
  const [person] = await tx.select().from(staff).where(eq(staff.id, id)).for('update');
  if (!person) throw new NotFoundError(`person ${id}`);
  return person;
}

/**
 * As `takeStaff`, for a change after which the person is no administrator. All administrators are taken, in one
 * order, so that two of them cannot demote each other at once.
 * @throws {NotFoundError}
 * @throws {InvalidError} when nobody else could manage the staff afterwards
 */
export async function takeStaffKeepingAnAdministrator(tx: Db, id: string): Promise<StaffRow> {
  const administrators = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'administrator'), eq(staff.banned, false)))
    .orderBy(asc(staff.id))
    .for('update');
  if (administrators.length === 1 && administrators[0]?.id === id) {
    throw new InvalidError(
      `person ${id} is the last administrator`,
      'This is the only administrator left. Make somebody else one first.',
    );
  }
  return takeStaff(tx, id);
}

/**
 * Signs a person out of every browser, and out of those that are just about to be signed in. Returns of how many.
 * Takes the person's row.
 */
export async function endSessions(tx: Db, staffId: string): Promise<number> {
  await tx
    .update(staff)
    .set({ sessionEpoch: sql`${staff.sessionEpoch} + 1` })
    .where(eq(staff.id, staffId));
  const ended = await tx
    .delete(staffSessions)
    .where(eq(staffSessions.userId, staffId))
    .returning({ id: staffSessions.id });
  return ended.length;
}
