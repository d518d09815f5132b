import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchBy } from '#lib/fetching/fetch-guarded.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { pollWires } from '#lib/wires/ingest/poll-wires.ts';
import { heardDatabase } from '#testing/database/heard-database.ts';
import { testWay } from '#testing/fetching/test-way.ts';
import { feedDocument, feedItem, toBytes } from '#testing/wires/feed-items.ts';
import { type StubSupplier, startStubSupplier } from '#testing/wires/stub-supplier.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const hosts = 5;
const suppliers: StubSupplier[] = [];
beforeAll(async () => {
  for (let host = 0; host < hosts; host += 1) suppliers.push(await startStubSupplier());
  for (const { serve } of suppliers) {
    for (const path of ['/news', '/sports']) serve(path, toBytes(feedDocument([feedItem(`${path}-bridge`)])));
  }
});
afterAll(() => Promise.all(suppliers.map(({ close }) => close())));

const fetchGuarded: IngestTools['fetchGuarded'] = (db, url, options, now) =>
  fetchBy(testWay('127.0.0.1'), db, url, options, now);

async function askTwice(feedUrls: readonly string[]) {
  const wires = [];
  for (const [at, feedUrl] of feedUrls.entries()) wires.push(await scene.addWire({ slug: `feed-${at}`, feedUrl }));
  const { db, statements } = heardDatabase(scene.url());
  // of a new connection the first statements are its own
  await pollWires(db, () => scene.at(0), 100, stubTools({ fetchGuarded }));
  statements.length = 0;
  expect(await pollWires(db, () => scene.at(60), 100, stubTools({ fetchGuarded }))).toBe(wires.length);
  const polls = await Promise.all(wires.map(scene.pollState));
  for (const poll of polls)
    expect(poll).toMatchObject({ answeredAt: scene.at(60), storedAt: scene.at(0), lease: null });
  return statements;
}

test('a wire that is unchanged is taken, asked in its host’s turn, and given back: five statements, no transaction', async () => {
  const statements = await askTwice([`${suppliers[0]?.origin}/news`]);
  expect(statements).toHaveLength(5);
  expect(statements.filter((statement) => /^begin/i.test(statement))).toEqual([]);
});

test('many wires are taken at once, and each host is asked for one thing at a time', async () => {
  const urls = suppliers.flatMap(({ origin }) => [`${origin}/news`, `${origin}/sports`]);
  const statements = await askTwice(urls);
  expect(statements.length).toBeLessThanOrEqual(2 + 3 * urls.length);
  expect(statements.filter((statement) => statement.includes('with "free"'))).toHaveLength(1);
  // nobody was put off
  for (const { asked } of suppliers) expect([...asked.values()].every(({ unchanged }) => unchanged > 0)).toBe(true);
});
