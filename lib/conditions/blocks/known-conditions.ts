import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { knownParts } from '#lib/sources/known-parts.ts';
import { goneAfterMs, partState } from '#lib/sources/part-state.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import { sources } from '#lib/sources/schema.ts';
import type { Adapter, KnownPart } from '#lib/sources/types.ts';
import type { ConditionsBlock } from '#lib/stories/blocks/conditions.ts';
import { trafficAdapters } from '#lib/traffic/adapters/adapters.ts';
import { cameraPictures, cameraViews } from '#lib/traffic/cameras/schema.ts';
import { cameraSchema, type TrafficEvent, trafficEventSchema } from '#lib/traffic/observations.ts';
import { weatherAdapters } from '#lib/weather/adapters/adapters.ts';
import { type NowObservation, nowSchema } from '#lib/weather/observations.ts';

/** Where conditions come from; tests bring services of their own. */
export type ConditionsAdapters = { weather: readonly Adapter[]; traffic: readonly Adapter[] };
export const allAdapters: ConditionsAdapters = { weather: weatherAdapters, traffic: trafficAdapters };

/** `until`: by the clock alone it may be told otherwise then; null: never. */
export type Found = { adapter: Adapter; isSample: boolean; until: Date | null };
export type FoundWeather = Found & { observation: NowObservation & { temperatureC: number } };
export type FoundEvent = Found & { sourceId: number; event: TrafficEvent };
export type FoundCamera = Found & { sourceId: number; ref: string; place: string; picture: CameraPicture };
export type CameraPicture = { name: string; takenAt: Date; widthPx: number; heightPx: number; isOld: boolean };

/** A camera's picture that is older than this is called old. */
export const oldPictureMs = 30 * minuteMs;

export type KnownConditions = { weather: FoundWeather | null; events: FoundEvent[]; cameras: FoundCamera[] };

/** What is known of some conditions of a place; nothing of the others. */
export async function findConditions(
  db: Db,
  edition: Edition,
  wanted: ReadonlySet<ConditionsBlock['shows']>,
  now: Date,
  adapters: ConditionsAdapters,
): Promise<KnownConditions> {
  const [weather, events, cameras] = await Promise.all([
    wanted.has('weather') ? findWeather(db, edition, now, adapters) : null,
    wanted.has('closure') ? listTrafficEvents(db, edition, now, adapters) : [],
    wanted.has('camera') ? listCameras(db, edition, now, adapters) : [],
  ]);
  return { weather, events, cameras };
}

/** How it is at a place now, by the first service that knows; null where what is known is out of date. */
async function findWeather(
  db: Db,
  edition: Edition,
  now: Date,
  { weather }: ConditionsAdapters,
): Promise<FoundWeather | null> {
  const kept = await listKeptSources(db, edition.id, namesOf(weather));
  for (const part of knownParts('now', nowSchema, kept, weather, edition, now)) {
    for (const observation of part.observations) {
      const { temperatureC } = observation;
      // a station can be hours behind the service that hands its observation on
      const aged = { ...part, dataAsOf: part.dataAsOf ?? observation.observedAt };
      const { state, until } = partState(aged, false, now);
      if (state.kind === 'fresh' && temperatureC !== null)
        return { ...ofPart(part), until, observation: { ...observation, temperatureC } };
    }
  }
  return null;
}

/** What hinders traffic at a place now, full closures first. What is only planned is not there. */
async function listTrafficEvents(
  db: Db,
  edition: Edition,
  now: Date,
  { traffic }: ConditionsAdapters,
): Promise<FoundEvent[]> {
  const kept = await listKeptSources(db, edition.id, namesOf(traffic));
  const found = knownParts('events', trafficEventSchema, kept, traffic, edition, now).flatMap((part) => {
    const { state, until } = partState(part, part.observations.length === 0, now);
    if (state.kind !== 'fresh') return [];
    return part.observations
      .filter((event) => isNow(event, now))
      .map((event) => ({ ...ofPart(part), sourceId: part.source.id, event, until: earlierOf(until, event.endsAt) }));
  });
  return found.toSorted((one, other) => Number(other.event.isFullClosure) - Number(one.event.isFullClosure));
}

/** The cameras of a place that a picture of the last day is kept of, by their names. */
async function listCameras(
  db: Db,
  edition: Edition,
  now: Date,
  { traffic }: ConditionsAdapters,
): Promise<FoundCamera[]> {
  const kept = await listKeptSources(db, edition.id, namesOf(traffic));
  const views = await listViews(db, edition.id);
  const found = knownParts('cameras', cameraSchema, kept, traffic, edition, now).flatMap((part) =>
    part.observations.flatMap(({ id: ref, place, isInService }): FoundCamera[] => {
      const view = views.find((one) => one.sourceId === part.source.id && one.camera === ref);
      const seen = isInService && view ? pictureNow(view, now) : null;
      return seen ? [{ ...ofPart(part), ...seen, sourceId: part.source.id, ref, place }] : [];
    }),
  );
  return found.toSorted((one, other) => one.place.localeCompare(other.place, edition.language));
}

type View = Awaited<ReturnType<typeof listViews>>[number];

function listViews(db: Db, editionId: number) {
  return db
    .select({
      sourceId: cameraViews.sourceId,
      camera: cameraViews.camera,
      name: cameraPictures.name,
      takenAt: cameraViews.takenAt,
      widthPx: cameraPictures.widthPx,
      heightPx: cameraPictures.heightPx,
    })
    .from(cameraViews)
    .innerJoin(sources, eq(sources.id, cameraViews.sourceId))
    .innerJoin(cameraPictures, eq(cameraPictures.name, cameraViews.picture))
    .where(and(eq(sources.editionId, editionId), isNull(sources.pausedAt), isNotNull(cameraViews.takenAt)));
}

/** A camera's picture while it is of the last day. */
function pictureNow(
  { takenAt, name, widthPx, heightPx }: View,
  now: Date,
): { picture: CameraPicture; until: Date } | null {
  if (!takenAt) return null;
  const [oldAt, goneAt] = [oldPictureMs, goneAfterMs].map((ms) => new Date(takenAt.getTime() + ms));
  if (!oldAt || !goneAt || now >= goneAt) return null;
  const isOld = now >= oldAt;
  return { picture: { name, takenAt, widthPx, heightPx, isOld }, until: isOld ? goneAt : oldAt };
}

const namesOf = (adapters: readonly Adapter[]) => adapters.map(({ name }) => name);
const ofPart = ({ adapter, isSample }: KnownPart<unknown>) => ({ adapter, isSample });

/** Somebody sees it, or says that it has begun, and nobody that it is over. */
function isNow({ certainty, startsAt, endsAt }: TrafficEvent, now: Date): boolean {
  return certainty === 'reported' && (startsAt === null || startsAt <= now) && (endsAt === null || endsAt > now);
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
