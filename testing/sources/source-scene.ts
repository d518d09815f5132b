import { asc, eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { editions } from '#lib/editions/schema.ts';
import { fetchBy } from '#lib/fetching/fetch-guarded.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { refreshSource, refreshSources, type SourceTools } from '#lib/sources/refresh-sources.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';
import { startStranger } from '#testing/fetching/stranger.ts';
import { testWay } from '#testing/fetching/test-way.ts';
import { gaugeAdapter, testRoom } from '#testing/sources/gauge.ts';

/** What an invented service answers at a path: a body, or whatever else is said of it. */
export type GaugeAnswer = { status?: number; headers?: Record<string, string>; body?: string | object };
export type GaugeAnswers = Record<string, GaugeAnswer | undefined>;

/** Fetches from loopback. A clock that stands still never gets past a rest. */
export const loopbackTools: SourceTools = {
  fetchGuarded: (db, url, { restMs: _rest, ...options }, now) => fetchBy(testWay('127.0.0.0/8'), db, url, options, now),
};

/** An edition whose sources are asked, on a database of its own. `start` is minute 0. */
export function sourceScene(start: Date) {
  const database = testDatabase();
  const db = (): Db => database.current().db;
  const at = (minutes: number) => new Date(start.getTime() + minutes * minuteMs);
  let editionId = 0;
  beforeEach(async () => {
    await db().delete(sources);
    await db().delete(fetchHosts);
    await db().delete(editions);
    await db().delete(pageChanges);
    editionId = await addEdition(db(), system, newCalgary, start);
    await db().delete(pageChanges);
  });

  return {
    database,
    db,
    at,
    editionId: () => editionId,

    /** A service on loopback with its adapter in a room; `answers` may be changed as the test goes on. */
    startGauge: async (answers: GaugeAnswers, over: Parameters<typeof gaugeAdapter>[1] = {}) => {
      const stranger = await startStranger((request, response) => {
        const {
          status = 200,
          headers = {},
          body = '',
        } = answers[(request.url ?? '').split('?')[0] ?? ''] ?? {
          status: 404,
        };
        const etag = headers.ETag;
        if (etag !== undefined && request.headers['if-none-match'] === etag) {
          response.writeHead(304, headers).end();
          return;
        }
        response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
      });
      const rooms: SourceRooms = [testRoom([gaugeAdapter(stranger.origin, over)])];
      return { stranger, rooms };
    },

    addSource: async (values: Partial<typeof sources.$inferInsert> = {}): Promise<number> => {
      const standard = { editionId, adapter: 'gauge', settings: {}, position: 1, version: 1 };
      const times = { dueAt: start, createdAt: start, changedAt: start };
      const [row] = await db()
        .insert(sources)
        .values({ ...standard, ...times, ...values })
        .returning({ id: sources.id });
      return row?.id ?? 0;
    },

    refresh: (rooms: SourceRooms, minutes: number, tools = loopbackTools) =>
      refreshSources(db(), rooms, () => at(minutes), 8, tools),
    askNow: (rooms: SourceRooms, id: number, minutes: number, tools = loopbackTools) =>
      refreshSource(db(), rooms, id, () => at(minutes), { tools }),

    answers: () => db().select().from(sourceAnswers).orderBy(asc(sourceAnswers.request)),
    answer: async (request: string) => {
      const [row] = await db().select().from(sourceAnswers).where(eq(sourceAnswers.request, request));
      if (!row) throw new Error(`no answer to ${request}`);
      return row;
    },
    source: async (id: number) => {
      const [row] = await db().select().from(sources).where(eq(sources.id, id));
      if (!row) throw new Error(`no source ${id}`);
      return row;
    },
    /** The tags of the pages that were told to be out of date. */
    tags: async () => (await db().select({ tags: pageChanges.tags }).from(pageChanges)).flatMap(({ tags }) => tags),
  };
}

/** What the invented service says where all is well. */
export function goodAnswers(): GaugeAnswers {
  return {
    '/bow/stations': { body: { stations: ['bridge'] } },
    '/bow/warnings': { headers: { ETag: '"w1"' }, body: { asOf: null, levels: [{ id: 'north', metres: 2 }] } },
    '/bow/levels/bridge': { body: { asOf: null, levels: [{ id: 'bridge', metres: 1.5 }] } },
  };
}
