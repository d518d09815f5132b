import type { ChildProcess } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { percentile, print, round } from '#bench/figure.ts';
import { dayMs, now } from '#lib/clock.ts';
import { type Connection, connect } from '#lib/db/client.ts';
import { wireItems, wirePolls } from '#lib/wires/schema.ts';
import { itemsOfFeed } from './generated-feeds.ts';
import { type Suppliers, startSuppliers } from './suppliers.ts';
import { newWiresPaper } from './wires-paper.ts';
import { startWorker, type WiresWorker } from './worker.ts';

const feeds = 25;
const sizes = [1_000, 100_000] as const;
const rounds = 8;

type Paper = { connection: Connection; worker: WiresWorker; times: number[] };

/** A poll that brings one new item of twenty, by what is stored already; the same feeds for both papers, in turns. */
export async function measureStored(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const suppliers = await startSuppliers(feeds, children);
  await suppliers.publish({ madeAt: now(), newest: itemsOfFeed, knowsEditions: true });
  const small = await startPaper(variables, suppliers, sizes[0], children);
  const large = await startPaper(variables, suppliers, sizes[1], children);
  try {
    for (let turn = 0; turn < rounds; turn += 1) {
      await suppliers.publish({ madeAt: now(), newest: itemsOfFeed + 1 + turn, knowsEditions: true });
      // neither is always the first
      for (const paper of turn % 2 === 0 ? [small, large] : [large, small]) {
        await paper.connection.db.update(wirePolls).set({ dueAt: now() });
        paper.times.push(await paper.worker.work('ask wires'));
      }
    }
  } finally {
    await Promise.all([small, large].map(({ connection }) => connection.close()));
  }
  const [smallMs, largeMs] = [percentile(small.times, 0.5), percentile(large.times, 0.5)];
  print({
    figure: `wires: time of a poll with ${sizes[1]} stored items ÷ with ${sizes[0]}`,
    ratio: round(largeMs / smallMs),
    pollMs: { small: round(smallMs / feeds), large: round(largeMs / feeds) },
    feeds,
  });
}

async function startPaper(
  variables: Record<string, string>,
  suppliers: Suppliers,
  items: number,
  children: ChildProcess[],
): Promise<Paper> {
  const variablesOfPaper = await newWiresPaper(variables, suppliers.feedUrls);
  const worker = await startWorker(variablesOfPaper, children);
  const connection = connect(variablesOfPaper.DATABASE_URL, 1);
  await worker.work('ask wires');
  await storeOlder(connection.db, items);
  return { connection, worker, times: [] };
}

/** Fills a paper with copies of what it has, as if they had come over its wires in the last month. */
async function storeOlder(db: Connection['db'], items: number): Promise<void> {
  const copies = items / (await db.$count(wireItems)) - 1;
  const monthAgo = new Date(now().getTime() - 30 * dayMs).toISOString();
  await db.execute(sql`
    insert into wire_items (wire_id, key, state, version, ready_version, title, link, language, categories, published_at,
      repeat_key, received_at, changed_at, is_listed, position, routing)
    select wire_id, 'older ' || copy || ' ' || key, 'dropped', 1, 1, title, link, language, categories, at, repeat_key || copy,
      at, at, false, position, routing
    from wire_items, generate_series(1, ${copies}::int) copy,
      lateral (select ${monthAgo}::timestamptz + interval '29 days' * copy / ${copies + 1}::int as at) times`);
  await db.execute(sql`
    insert into wire_item_versions (item_id, number, received_at, hash, raw)
    select copy.id, 1, copy.received_at, v.hash, v.raw
    from wire_items copy
    join wire_items original on original.wire_id = copy.wire_id and copy.key like 'older %'
      and original.key = split_part(copy.key, ' ', 3)
    join wire_item_versions v on v.item_id = original.id`);
  for (const table of ['wire_items', 'wire_item_versions'])
    await db.execute(sql`vacuum analyze ${sql.identifier(table)}`);
}
