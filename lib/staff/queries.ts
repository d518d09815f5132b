import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';
import type { OwnAccount, StaffMember } from '#lib/staff/types.ts';

/**
 * Everybody on the staff by name, those who left last.
 * @throws {ForbiddenError}
 */
export function listStaff(db: Db, actor: Actor, now: Date): Promise<StaffMember[]> {
  authorise(actor, 'staff.read');
  return db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      banned: staff.banned,
      createdAt: staff.createdAt,
      browsers: sql<number>`count(${staffSessions.id})::int`,
    })
    .from(staff)
    .leftJoin(staffSessions, and(eq(staffSessions.userId, staff.id), gt(staffSessions.expiresAt, now)))
    .groupBy(staff.id)
    .orderBy(asc(staff.banned), asc(staff.name), asc(staff.id));
}

/**
 * The actor's own account.
 * @throws {ForbiddenError}
 */
export async function getOwnAccount(db: Db, actor: Actor, now: Date): Promise<OwnAccount> {
  authorise(actor, 'account.read');
  const id = personOf(actor);
  const [person] = await db
    .select({ name: staff.name, email: staff.email, role: staff.role })
    .from(staff)
    .where(eq(staff.id, id));
  if (!person) throw new Error(`the signed-in person ${id} is not on the staff`);
  const sessions = await db
    .select()
    .from(staffSessions)
    .where(and(eq(staffSessions.userId, id), gt(staffSessions.expiresAt, now)))
    .orderBy(desc(staffSessions.updatedAt));
  const browsers = sessions.map((session) => ({
    id: session.id,
    network: session.ipAddress ?? '',
    browser: browserOf(session.userAgent ?? ''),
    since: session.createdAt,
    seenAt: session.updatedAt,
  }));
  return { ...person, browsers };
}

/** Finds a person by address, in any case. For the operator's command line. */
export async function findStaffByEmail(db: Db, actor: Actor, email: string): Promise<{ id: string } | null> {
  authorise(actor, 'staff.read');
  const [person] = await db.select({ id: staff.id }).from(staff).where(eq(staff.email, email.trim().toLowerCase()));
  return person ?? null;
}

// Enough to tell one's own browsers apart; Edge and Opera call themselves Chrome too, and Chrome Safari.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

function browserOf(userAgent: string): string {
  const name = (list: readonly (readonly [string, string])[]) => list.find(([mark]) => userAgent.includes(mark))?.[1];
  return [name(browsers) ?? 'Another browser', name(systems)].filter(Boolean).join(' on ');
}
