import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';

/** Those of the sessions that are still good. Their people have the roles they had: a change of role ends sessions. */
export async function listValidSessions(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: staffSessions.id })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.userId))
    .where(and(inArray(staffSessions.id, [...ids]), gt(staffSessions.expiresAt, now), eq(staff.banned, false)));
  return new Set(rows.map(({ id }) => id));
}
