import { and, count, eq, gte, isNotNull, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { recentDays } from '#lib/editions/days.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { standingOf } from '#lib/wires/health/standing.ts';
import { listWires } from '#lib/wires/queries.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import type { WireDay, WireStatus } from '#lib/wires/types.ts';

const dayCount = 14;

/**
 * How each wire is doing and what it brought lately, by name.
 * @throws {ForbiddenError}
 */
export async function listWireStatus(db: Db, actor: Actor, now: Date): Promise<WireStatus[]> {
  authorise(actor, 'wire.read');
  const [all, stored] = await Promise.all([listWires(db, actor), listStored(db, now)]);
  return all.map(({ poll, createdAt, ...wire }) => {
    const own = stored.filter(({ wireId }) => wireId === wire.id);
    return { wire, poll, ...standingOf({ ...wire, createdAt }, poll, now), days: toDays(own, now, wire.timeZone) };
  });
}

type Stored = { wireId: number; at: Date; items: number; versions: number };

/**
 * What came in each quarter of an hour, the smallest piece that a day of any zone begins with: which zones there are,
 * and where their days begin, Node and PostgreSQL may see differently. Of these weeks every version is still raw.
 */
async function listStored(db: Db, now: Date): Promise<Stored[]> {
  const since = new Date(now.getTime() - (dayCount + 1) * dayMs);
  const at = sql<Date>`date_bin('15 minutes', ${wireItemVersions.receivedAt}, timestamptz 'epoch')`.mapWith(
    wireItemVersions.receivedAt,
  );
  return db
    .select({
      wireId: wireItems.wireId,
      at: at.as('at'),
      items: sql`count(*) filter (where ${wireItemVersions.number} = 1)`.mapWith(Number),
      versions: count(),
    })
    .from(wireItemVersions)
    .innerJoin(wireItems, eq(wireItems.id, wireItemVersions.itemId))
    .where(and(isNotNull(wireItemVersions.raw), gte(wireItemVersions.receivedAt, since)))
    .groupBy(wireItems.wireId, sql`at`);
}

function toDays(stored: readonly Stored[], now: Date, timeZone: string): WireDay[] {
  return recentDays(now, timeZone, dayCount).map(({ day, startAt, endAt }) => {
    const own = stored.filter(({ at }) => startAt <= at && at < endAt);
    const sum = (key: 'items' | 'versions') => own.reduce((total, each) => total + each[key], 0);
    return { day, items: sum('items'), versions: sum('versions') };
  });
}
