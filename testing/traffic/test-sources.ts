import { z } from 'zod';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { Adapter } from '#lib/sources/types.ts';
import type { Camera, TrafficEvent, TrafficPart } from '#lib/traffic/observations.ts';
import { clock } from '#testing/sources/read-with.ts';

type Asked = Partial<Record<string, readonly TrafficPart[]>>;

/** An invented service. @param asked the parts that each of its requests brings; each is stale after half an hour */
export function testAdapter(name: string, asked: Asked): Adapter<TrafficPart> {
  return {
    name,
    title: `Roads of ${name}`,
    brings: 'Whatever a test says.',
    parts: [...new Set(Object.values(asked).flatMap((parts) => parts ?? []))],
    settings: z.object({}),
    fields: [],
    keyName: null,
    homepage: () => `https://${name}.example/roads`,
    attributions: [{ text: `Data of ${name}`, url: `https://${name}.example/licence` }],
    requests: () =>
      Object.entries(asked).map(([key, parts = []]) => ({
        key,
        url: `https://${name}.example/${key}`,
        everyMs: minuteMs,
        parts: parts.map((part) => ({ name: part, staleAfterMs: 30 * minuteMs })),
      })),
    read: () => ({ kind: 'unreadable', why: 'It is asked for nothing.' }),
  };
}

type Answer = { request?: string; fetchedAt?: Date | null; isSample?: boolean; settings?: Record<string, unknown> };

/** A source with one answer, stored as the refresh stores it. @returns the source's id */
export async function storedSource(
  db: Db,
  editionId: number,
  adapter: string,
  parts: Partial<Record<TrafficPart, readonly object[]>>,
  { request = 'all', fetchedAt = clock, isSample = false, settings = {} }: Answer = {},
): Promise<number> {
  const times = { dueAt: clock, createdAt: clock, changedAt: clock };
  const [row] = await db
    .insert(sources)
    .values({ editionId, adapter, settings, position: 1, version: 1, ...times })
    .returning({ id: sources.id });
  if (!row) throw new Error('no source');
  const read = Object.entries(parts).map(([part, observations]) => [part, { dataAsOf: null, observations }]);
  const stored: Record<string, unknown> = JSON.parse(JSON.stringify(Object.fromEntries(read)));
  await db
    .insert(sourceAnswers)
    .values({ sourceId: row.id, request, dueAt: clock, fetchedAt, parts: stored, isSample });
  return row.id;
}

/** Something on the road at the clock of the tests, under way for an hour. */
export function testEvent(id: string, said: Partial<TrafficEvent> = {}): TrafficEvent {
  return {
    id,
    kind: 'collision',
    isFullClosure: false,
    certainty: 'reported',
    road: 'Harbour Road',
    direction: 'north',
    place: `Harbour Road at pier ${id}`,
    text: null,
    language: 'en',
    lanesClosed: null,
    lanesTotal: null,
    delayMinutes: null,
    point: { latitude: 51.05, longitude: -114.07 },
    line: null,
    startsAt: new Date(clock.getTime() - 60 * minuteMs),
    endsAt: null,
    isUntilFurtherNotice: false,
    updatedAt: null,
    ...said,
  };
}

export function testCamera(id: string, imageUrl: string, said: Partial<Camera> = {}): Camera {
  const point = { latitude: 51.05, longitude: -114.07 };
  return { id, place: `Pier ${id}`, road: null, direction: null, point, imageUrl, isInService: true, ...said };
}
