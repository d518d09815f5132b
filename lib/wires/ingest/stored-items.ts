import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { StoredItem } from '#lib/wires/ingest/plan.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';

/**
 * Locks and reads the items of a wire that a document can say something of: those with its keys, and those that the
 * last one listed. It costs as much whether the wire has a thousand others or a hundred thousand.
 */
export async function lockStoredItems(tx: Db, wireId: number, keys: readonly string[]): Promise<StoredItem[]> {
  // each half by its own index
  const concerned = sql`${wireItems.id} in (
    select id from wire_items where wire_id = ${wireId}
      and key = any(array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)))
    union all select id from wire_items where wire_id = ${wireId} and is_listed)`;
  return tx
    .select({
      id: wireItems.id,
      key: wireItems.key,
      link: wireItems.link,
      state: wireItems.state,
      version: wireItems.version,
      publishedAt: wireItems.publishedAt,
      doubt: wireItems.doubt,
      isListed: wireItems.isListed,
      position: wireItems.position,
      withdrawnAt: wireItems.withdrawnAt,
      withdrawalSettledAt: wireItems.withdrawalSettledAt,
      hash: wireItemVersions.hash,
    })
    .from(wireItems)
    .innerJoin(
      wireItemVersions,
      and(eq(wireItemVersions.itemId, wireItems.id), eq(wireItemVersions.number, wireItems.version)),
    )
    .where(concerned)
    .orderBy(asc(wireItems.id))
    .for('update', { of: wireItems });
}
