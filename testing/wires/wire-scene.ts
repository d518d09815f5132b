import { beforeAll, beforeEach } from 'vitest';
import type { Fetched, Freshness } from '#lib/fetching/types.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import type { Polled } from '#lib/wires/ingest/poll-taken-wire.ts';
import { pollWire, pollWires } from '#lib/wires/ingest/poll-wires.ts';
import { wireItems, wireItemVersions, wirePolls, wires } from '#lib/wires/schema.ts';
import type { CleanDocument, Wire } from '#lib/wires/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { toBytes } from '#testing/wires/feed-items.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';
import { itemsOf, pollOf, testWire, versionsOf } from '#testing/wires/test-wires.ts';

type Over = Partial<IngestTools>;

/** A newsroom with no wires before each test, and what asking them takes. Call at the top of a file. */
export function wireScene(start: Date) {
  const database = testDatabase();
  let room: TestNewsroom;
  beforeAll(async () => {
    room = await testNewsroom(database.current().db, start);
  });
  beforeEach(async () => {
    for (const table of [wireItemVersions, wireItems, wirePolls, wires]) await db().delete(table);
  });

  const db = () => database.current().db;
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const poll = (wire: Wire, minutes: number, fetched: Fetched, over: Over = {}): Promise<Polled> =>
    pollWire(db(), wire.id, () => at(minutes), stubTools({ fetchGuarded: async () => fetched, ...over }));
  return {
    url: () => database.current().url,
    db,
    at,
    room: () => room,
    addWire: (changes: Partial<Wire> = {}) => testWire(db(), room, start, changes),
    poll,
    /** Asks a wire whose feed is this document. */
    take: (wire: Wire, minutes: number, document: CleanDocument, over: Over = {}) =>
      poll(wire, minutes, fetchedDocument(document), over),
    pollDue: (minutes: number, over: Over = {}) => pollWires(db(), () => at(minutes), 100, stubTools(over)),
    makeReady: (minutes: number, over: Over = {}) => makeItemsReady(db(), () => at(minutes), 100, stubTools(over)),
    items: (wire: Wire) => itemsOf(db(), wire.id),
    itemByKey: async (wire: Wire, key: string) => {
      const item = (await itemsOf(db(), wire.id)).find((each) => each.key === key);
      if (!item) throw new Error(`there is no item ${key}`);
      return item;
    },
    versions: (item: { id: number }) => versionsOf(db(), item.id),
    pollState: (wire: Wire) => pollOf(db(), wire.id),
  };
}

const freshness: Freshness = {
  url: 'https://supplier.example/feed.xml',
  permanentUrl: null,
  etag: null,
  lastModified: null,
  maxAgeMs: null,
};
type Said = Partial<Freshness & { isCut: boolean }>;

/** What a supplier's server answers. */
export const fetchedDocument = (document: CleanDocument, changes: Said = {}): Fetched =>
  fetchedBytes(toBytes(document), changes);

export const fetchedBytes = (bytes: Buffer, changes: Said = {}): Fetched => ({
  ...freshness,
  kind: 'fetched',
  bytes,
  contentType: 'application/rss+xml',
  headers: {},
  isCut: false,
  ...changes,
});

export const unchanged = (changes: Said = {}): Fetched => ({
  ...freshness,
  kind: 'unchanged',
  ...changes,
});

export const failed: Fetched = {
  kind: 'failed',
  fault: 'timeout',
  status: null,
  message: 'no answer within 20000 ms',
  userMessage: 'Its server took too long to answer.',
};
