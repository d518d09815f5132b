import { z } from 'zod';
import { hourMs } from '#lib/clock.ts';
import type { ConditionsAdapters } from '#lib/conditions/blocks/known-conditions.ts';
import type { Db } from '#lib/db/client.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { cameraPictures, cameraViews } from '#lib/traffic/cameras/schema.ts';
import type { Camera, TrafficEvent } from '#lib/traffic/observations.ts';
import type { NowObservation } from '#lib/weather/observations.ts';

/** A service that is asked for one part at one address; what it last said is written into the database by a test. */
const service = (name: string, part: string) =>
  defineAdapter({
    name,
    title: `The ${name} service`,
    brings: '',
    parts: [part],
    settings: z.object({}),
    fields: [],
    keyName: null,
    homepage: () => 'https://service.example/',
    attributions: [{ text: `Data of the ${name} service`, url: 'https://service.example/licence' }],
    requests: () => [
      {
        key: part,
        url: 'https://service.example/data',
        everyMs: hourMs,
        parts: [{ name: part, staleAfterMs: 2 * hourMs }],
      },
    ],
    read: () => ({ kind: 'unreadable', why: 'nobody asks it' }),
  });

export const inventedServices: ConditionsAdapters = {
  weather: [service('sky', 'now')],
  traffic: [service('roads', 'events'), service('lenses', 'cameras')],
};

/** A source of an edition, and what it last said of its one part. */
export async function answered(
  db: Db,
  editionId: number,
  adapter: string,
  { part, observations, at, isSample = false }: { part: string; observations: unknown[]; at: Date; isSample?: boolean },
): Promise<number> {
  const row = { editionId, adapter, settings: {}, position: 1, version: 1, dueAt: at, createdAt: at, changedAt: at };
  const [source] = await db.insert(sources).values(row).returning({ id: sources.id });
  if (!source) throw new Error('the source was not written');
  await db.insert(sourceAnswers).values({
    sourceId: source.id,
    request: part,
    dueAt: at,
    askedAt: at,
    fetchedAt: at,
    parts: { [part]: { dataAsOf: at, observations } },
    isSample,
  });
  return source.id;
}

/** What a camera of a source saw last. */
export async function seen(db: Db, sourceId: number, camera: string, takenAt: Date): Promise<string> {
  const name = `${sourceId}-${camera}-${takenAt.getTime()}`;
  await db
    .insert(cameraPictures)
    .values({ name, bytes: Buffer.from('x'), widthPx: 320, heightPx: 240, usedAt: takenAt });
  await db
    .insert(cameraViews)
    .values({ sourceId, camera, dueAt: takenAt, picture: name, takenAt })
    .onConflictDoUpdate({ target: [cameraViews.sourceId, cameraViews.camera], set: { picture: name, takenAt } });
  return name;
}

const calm = { kmh: 0, toKmh: null, gustKmh: null, fromDegrees: null };

export const snowing = (observedAt: Date, temperatureC: number): NowObservation => ({
  observedAt,
  station: null,
  condition: { sky: 'snow', isNight: false, words: { en: 'Light snow', fr: null } },
  temperatureC,
  feelsLike: null,
  humidityPercent: null,
  dewPointC: null,
  wind: calm,
  pressureHpa: null,
  pressureTendency: null,
  visibilityKm: null,
});

export const closure = (id: string, changes: Partial<TrafficEvent> = {}): TrafficEvent => ({
  id,
  kind: 'closure',
  isFullClosure: true,
  certainty: 'reported',
  road: 'Quarry Road',
  direction: 'north',
  place: 'at the old mill',
  text: 'A tree lies across the road.',
  language: 'en',
  lanesClosed: null,
  lanesTotal: null,
  delayMinutes: null,
  point: null,
  line: null,
  startsAt: null,
  endsAt: null,
  isUntilFurtherNotice: false,
  updatedAt: null,
  ...changes,
});

export const lens = (id: string, place: string): Camera => ({
  id,
  place,
  road: null,
  direction: null,
  point: null,
  imageUrl: 'https://service.example/lens.jpg',
  isInService: true,
});
