import { and, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { wireRawDays } from '#lib/wires/ingest/forget-raw.ts';
import type { StoredItem } from '#lib/wires/routing/apart/route-stored.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { FeedItem } from '#lib/wires/types.ts';

const isNewestVersion = and(eq(wireItems.id, wireItemVersions.itemId), eq(wireItems.version, wireItemVersions.number));

export type LatelyStored = { id: number; wireId: number };

/** The items whose newest version came lately and is still there as it came, newest first. */
export async function listLatelyStored(db: Db, now: Date, limit: number): Promise<LatelyStored[]> {
  const since = new Date(now.getTime() - wireRawDays * dayMs);
  return db
    .select({ id: wireItems.id, wireId: wireItems.wireId })
    .from(wireItemVersions)
    .innerJoin(wireItems, isNewestVersion)
    .where(and(isNotNull(wireItemVersions.raw), gte(wireItemVersions.receivedAt, since)))
    .orderBy(desc(wireItemVersions.receivedAt), desc(wireItems.id))
    .limit(limit);
}

export type ReadItem = Awaited<ReturnType<typeof readStored>>[number];

/**
 * Some of them as they came.
 * @param withBodies their words too; they are most of what there is to read
 */
export async function readStored(db: Db, ids: readonly number[], withBodies: boolean) {
  const { id, wireId, title, doubt } = wireItems;
  const { raw, receivedAt } = wireItemVersions;
  const head = sql<FeedItem | null>`${raw} || '{"summaryHtml": "", "contentHtml": ""}'`;
  const rows = await db
    .select({
      shown: { id, wireId, title, receivedAt },
      doubt,
      wire: { id: wires.id, language: wires.language, timeZone: wires.timeZone },
      raw: withBodies ? raw : head,
    })
    .from(wireItems)
    .innerJoin(wireItemVersions, isNewestVersion)
    .innerJoin(wires, eq(wires.id, wireItems.wireId))
    .where(and(inArray(id, [...ids]), isNotNull(raw)))
    .orderBy(desc(receivedAt), desc(id));
  return rows.flatMap(({ shown, doubt, wire, raw }) => {
    const stored: StoredItem[] = raw ? [{ wire, receivedAt: shown.receivedAt, raw }] : [];
    return stored.map((each) => ({ shown, doubt, stored: each }));
  });
}
