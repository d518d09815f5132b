import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { AddedItem, ChangedItem, IngestPlan } from '#lib/wires/ingest/plan.ts';
import { repeatKey } from '#lib/wires/ingest/repeat-key.ts';
import { wireItems } from '#lib/wires/schema.ts';
import type { CleanItem, Routing, Wire } from '#lib/wires/types.ts';

/** A new item, and what the rules say of it. */
export type RoutedAdded = AddedItem & { routing: Routing };

/**
 * Writes new items with their first version, in one statement however many they are. They cross as one text: putting
 * thousands of values into a statement takes longer than storing them.
 */
export async function insertItems(
  tx: Db,
  wire: Wire,
  ruleSetId: number | null,
  added: readonly RoutedAdded[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(oldestFirst(added).map((each) => newItem(wire, each)));
  await tx.execute(sql`
    with given as (
      select * from json_to_recordset(${rows}::json) as given(
        key text, state text, title text, link text, language text, categories text[], repeat_key text,
        published_at timestamptz, doubt text, is_listed boolean, position int, withdrawn_at timestamptz,
        routing jsonb, hash text, item jsonb)),
    added as (
      insert into wire_items (wire_id, key, state, version, title, link, language, categories, repeat_key, published_at,
        doubt, is_listed, position, withdrawn_at, routing, rule_set_id, received_at, changed_at)
      select ${wire.id}::int, key, state, 1, title, link, language, categories, repeat_key, published_at,
        doubt, is_listed, position, withdrawn_at, routing, ${ruleSetId}::int, ${at(now)}, ${at(now)}
      from given returning id, key)
    insert into wire_item_versions (item_id, number, received_at, hash, raw, clean)
    select added.id, 1, ${at(now)}, given.hash, ${rawOf(sql`given.item`)}, given.item
    from given join added using (key)`);
}

/** Lists begin with what was written last, and what comes together is otherwise of one time. Feeds begin with their newest. */
function oldestFirst(added: readonly RoutedAdded[]): RoutedAdded[] {
  return added.toReversed().sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
}

const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;

/** What an item was before it was cleaned (`FeedItem`). */
const rawOf = (item: SQL) => sql`${item} - array['summary', 'content', 'leftOut']`;

function newItem(wire: Wire, { item, hash, routing, ...added }: RoutedAdded) {
  return {
    ...listed(wire, item),
    key: item.key,
    state: routing.destination === 'drop' ? 'dropped' : 'inbox',
    published_at: added.publishedAt,
    doubt: added.doubt,
    is_listed: added.isListed,
    position: added.position,
    withdrawn_at: added.withdrawnAt,
    routing,
    hash,
    item,
  };
}

/** What lists show of an item's newest version. */
function listed(wire: Wire, item: CleanItem) {
  const { title, link, categories } = item;
  return { title, link, categories, language: item.language ?? wire.language, repeat_key: repeatKey(wire, item) };
}

/** Writes newer versions of items. What was decided of an item stays decided, and whoever makes it ready starts anew. */
export async function insertVersions(tx: Db, wire: Wire, changed: readonly ChangedItem[], now: Date): Promise<void> {
  if (changed.length === 0) return;
  const versions = changed.map(({ id, version, item, hash }) => ({ id, version, hash, item }));
  await tx.execute(sql`
    insert into wire_item_versions (item_id, number, received_at, hash, raw, clean)
    select id, version, ${at(now)}, hash, ${rawOf(sql`item`)}, item
    from json_to_recordset(${JSON.stringify(versions)}::json) as given(id int, version int, hash text, item jsonb)`);
  const newest = changed.map(({ item, hash: _, publishedAt, ...rest }) => {
    return { ...rest, ...listed(wire, item), published_at: publishedAt };
  });
  await updateAll(
    tx,
    newest,
    sql`id int, version int, doubt text, published_at timestamptz, title text, link text, language text,
      categories text[], repeat_key text`,
    sql`version = planned.version, doubt = planned.doubt, published_at = planned.published_at, title = planned.title,
      link = planned.link, language = planned.language, categories = planned.categories,
      repeat_key = planned.repeat_key, changed_at = ${at(now)},
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
