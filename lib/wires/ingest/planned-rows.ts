import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { AddedItem, ChangedItem, IngestPlan } from '#lib/wires/ingest/plan.ts';
import { repeatKey } from '#lib/wires/ingest/repeat-key.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import type { CleanItem, FeedItem, Routing, Wire } from '#lib/wires/types.ts';

/** A new item, and what the rules say of it. */
export type RoutedAdded = AddedItem & { routing: Routing };

/** PostgreSQL takes 65,535 values in one statement. */
const mostRows = 1_000;

/** Writes new items with their first version, a few statements however many they are. */
export async function insertItems(
  tx: Db,
  wire: Wire,
  ruleSetId: number | null,
  added: readonly RoutedAdded[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < added.length; at += mostRows) {
    const some = added.slice(at, at + mostRows);
    const rows = await tx
      .insert(wireItems)
      .values(some.map((each) => newItem(wire, ruleSetId, each, now)))
      .returning({ id: wireItems.id, key: wireItems.key });
    const ids = new Map(rows.map(({ id, key }) => [key, id]));
    const versions = some.map(({ item, hash }) => newVersion(ids.get(item.key) ?? 0, 1, item, hash, now));
    await tx.insert(wireItemVersions).values(versions);
  }
}

function newItem(wire: Wire, ruleSetId: number | null, { item, hash: _, routing, ...added }: RoutedAdded, now: Date) {
  return {
    ...added,
    ...listed(wire, item),
    wireId: wire.id,
    key: item.key,
    state: routing.destination === 'drop' ? ('dropped' as const) : ('inbox' as const),
    version: 1,
    receivedAt: now,
    changedAt: now,
    ruleSetId,
    routing,
  };
}

/** What lists show of an item's newest version. */
function listed(wire: Wire, item: CleanItem) {
  const { title, link, categories } = item;
  return { title, link, categories, language: item.language ?? wire.language, repeatKey: repeatKey(wire, item) };
}

function newVersion(itemId: number, number: number, item: CleanItem, hash: string, now: Date) {
  const { summary: _summary, content: _content, leftOut: _leftOut, ...raw } = item;
  return { itemId, number, hash, raw: raw satisfies FeedItem, clean: item, receivedAt: now };
}

/** Writes newer versions of items. What was decided of an item stays decided, and whoever makes it ready starts anew. */
export async function insertVersions(tx: Db, wire: Wire, changed: readonly ChangedItem[], now: Date): Promise<void> {
  for (let at = 0; at < changed.length; at += mostRows) {
    const some = changed.slice(at, at + mostRows);
    const versions = some.map(({ id, version, item, hash }) => newVersion(id, version, item, hash, now));
    await tx.insert(wireItemVersions).values(versions);
  }
  const newest = changed.map(({ item, hash: _, publishedAt, ...rest }) => {
    const { repeatKey, ...shown } = listed(wire, item);
    return { ...rest, ...shown, repeat_key: repeatKey, published_at: publishedAt };
  });
  await updateAll(
    tx,
    newest,
    sql`id int, version int, doubt text, published_at timestamptz, title text, link text, language text,
      categories text[], repeat_key text`,
    sql`version = planned.version, doubt = planned.doubt, published_at = planned.published_at, title = planned.title,
      link = planned.link, language = planned.language, categories = planned.categories,
      repeat_key = planned.repeat_key, changed_at = ${now.toISOString()}::timestamptz,
      lease = null, leased_until = null, attempts = 0, retry_at = null`,
  );
}

/** Writes where items are now: in the document, gone from it, or back. */
export async function markItems(
  tx: Db,
  { placed, withdrawn, rolledOff, returned }: IngestPlan,
  now: Date,
): Promise<void> {
  const columns = sql`id int, key text, position int`;
  await updateAll(tx, placed, columns, sql`key = planned.key, position = planned.position, is_listed = true`);
  const backColumns = sql`doubt = planned.doubt, withdrawn_at = null, withdrawal_settled_at = null`;
  await updateAll(tx, returned, sql`id int, doubt text`, backColumns);
  if (withdrawn.length > 0) {
    const gone = { isListed: false, withdrawnAt: now, withdrawalSettledAt: null };
    await tx.update(wireItems).set(gone).where(inArray(wireItems.id, withdrawn));
  }
  if (rolledOff.length > 0) {
    await tx.update(wireItems).set({ isListed: false }).where(inArray(wireItems.id, rolledOff));
  }
}

/** Updates rows that each have values of their own, in one statement. */
async function updateAll(tx: Db, rows: readonly { id: number }[], columns: SQL, set: SQL): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update wire_items set ${set} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as planned(${columns})
    where wire_items.id = planned.id`);
}
