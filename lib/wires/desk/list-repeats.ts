import { and, desc, inArray, ne, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { itemTables } from '#lib/wires/desk/item-conditions.ts';
import type { Repeat } from '#lib/wires/desk/types.ts';

/** The same headline is the same story for so long. */
const repeatDays = 3;
/** A headline that stands over many wires is named with some of them. */
const mostRepeats = 200;

const { item, wire } = itemTables('repeat');

type Repeated = { id: number; wireId: number; repeatKey: string; receivedAt: Date };

/** The same stories over other wires, by item. */
export async function listRepeats(db: Db, items: readonly Repeated[]): Promise<ReadonlyMap<number, Repeat[]>> {
  const keys = items.map(({ repeatKey }) => repeatKey).filter(Boolean);
  if (keys.length === 0) return new Map();
  const times = items.map(({ receivedAt }) => receivedAt.getTime());
  const [first, last] = [Math.min(...times) - repeatDays * dayMs, Math.max(...times) + repeatDays * dayMs];
  const rows = await db
    .select({
      id: item.id,
      version: item.readyVersion,
      wireId: item.wireId,
      wireName: wire.name,
      state: item.state,
      repeatKey: item.repeatKey,
      receivedAt: item.receivedAt,
    })
    .from(item)
    .innerJoin(wire, sql`${wire.id} = ${item.wireId}`)
    .where(
      and(
        inArray(item.repeatKey, keys),
        sql`${item.receivedAt} between ${new Date(first).toISOString()} and ${new Date(last).toISOString()}`,
        ne(item.readyVersion, 0),
      ),
    )
    .orderBy(desc(item.receivedAt), desc(item.id))
    .limit(mostRepeats);
  return new Map(
    items.map((one) => [
      one.id,
      rows
        .filter((other) => other.repeatKey === one.repeatKey && other.wireId !== one.wireId && isNear(other, one))
        .map(({ id, version, wireName, state }) => ({ id, version, wireName, state })),
    ]),
  );
}

const isNear = (one: { receivedAt: Date }, other: { receivedAt: Date }) =>
  Math.abs(one.receivedAt.getTime() - other.receivedAt.getTime()) <= repeatDays * dayMs;

/** In SQL: a newer one of the same story came over another wire. */
export function isRepeatOf(other: typeof item, one: typeof item) {
  return and(
    sql`${other.repeatKey} = ${one.repeatKey} and ${one.repeatKey} <> ''`,
    sql`${other.wireId} <> ${one.wireId}`,
    sql`(${other.receivedAt}, ${other.id}) > (${one.receivedAt}, ${one.id})`,
    sql`${other.receivedAt} <= ${one.receivedAt} + make_interval(days => ${repeatDays})`,
  );
}
