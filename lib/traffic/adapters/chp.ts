import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { numberOf } from '#lib/sources/reading/fields.ts';
import type { Place, Reading, SourceContext } from '#lib/sources/types.ts';
import type { TrafficAdapter } from '#lib/traffic/adapters/adapters.ts';
import { newestSoFar } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { findLogKind } from '#lib/traffic/adapters/chp-kinds.ts';
import { findLogs, type Log, readLogTime } from '#lib/traffic/adapters/chp-logs.ts';
import { readArea, readLogPlace } from '#lib/traffic/adapters/chp-places.ts';
import { radiusField, radiusSetting } from '#lib/traffic/adapters/reading/area.ts';
import { isWithin } from '#lib/traffic/adapters/reading/points.ts';
import type { Point, TrafficEvent, TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

const radiusKm = 40;
const maxAreasLength = 300;
const settings = z.object({
  radiusKm: radiusSetting(radiusKm),
  /** Districts whose logs count even where they have no position; without any the edition's own name. */
  areas: z.string().max(maxAreasLength, atMostCharacters(maxAreasLength)).default(''),
});
type Context = Pick<SourceContext<z.infer<typeof settings>>, 'place' | 'settings' | 'now'>;

const utf8 = new TextDecoder('utf-8');
/** Roads are closed for months at times. */
const oldestMs = 400 * dayMs;

/**
 * The California Highway Patrol's open incidents, statewide. Of each only its type, its time and its place are read:
 * what dispatchers note besides names people, telephones and injuries.
 */
export const chp: TrafficAdapter = defineAdapter({
  name: 'chp',
  title: 'California Highway Patrol',
  brings: 'Incidents on California’s highways, by the minute.',
  parts: ['events'],
  settings,
  fields: [
    radiusField(radiusKm),
    {
      name: 'areas',
      label: 'Areas',
      hint: 'Of incidents without a position, as cad.chp.ca.gov names them, with commas between; the edition’s name if left empty.',
    },
  ],
  keyName: null,
  homepage: () => 'https://cad.chp.ca.gov/',
  attributions: [{ text: 'California Highway Patrol', url: 'https://cad.chp.ca.gov/' }],
  requests: () => [
    {
      key: 'incidents',
      url: 'https://media.chp.ca.gov/sa_xml/sa.xml',
      everyMs: minuteMs,
      parts: [{ name: 'events', staleAfterMs: 20 * minuteMs }],
    },
  ],
  read: (_key, { bytes }, context) => readIncidents(utf8.decode(bytes), context),
});

function readIncidents(xml: string, context: Context): Reading<TrafficPart, TrafficObservation> {
  const { logs, broken } = findLogs(xml);
  // there are some at any hour in a state of forty million
  if (logs.length === 0) return { kind: 'unreadable', why: 'There is no whole incident in its answer.' };
  const results = logs.map((log) => toEvent(log, context));
  const events = results.filter((result) => result !== null && result !== 'not-wanted');
  const observations = withoutPatrolCopies([...new Map(events.map((event) => [event.id, event])).values()]);
  const dropped = broken + results.filter((result) => result === null).length;
  const isWhole = xml.trimEnd().endsWith('</State>');
  if (observations.length === 0 && (!isWhole || dropped > 0))
    return { kind: 'unreadable', why: 'Its answer is damaged, and what is left says nothing of this place.' };
  const times = logs.flatMap((log) => log.times.map((time) => readLogTime(time, context.now)));
  const dataAsOf = newestSoFar(times, context.now);
  return { kind: 'read', parts: { events: { dataAsOf, observations } }, links: {}, dropped };
}

function toEvent(log: Log, context: Context): TrafficEvent | 'not-wanted' | null {
  const { now } = context;
  const logKind = findLogKind(log.type);
  const point = readPosition(log.position);
  const area = readArea(log.area);
  if (!logKind) return 'not-wanted';
  // whatever else is wrong with one that is far away is no loss
  if (point === null || (point === 'nowhere' && area === null)) return null;
  if (!isWanted(point, area, context)) return 'not-wanted';
  const place = readLogPlace(log.location, area);
  const startsAt = newestSoFar([readLogTime(log.times[0] ?? '', now)], now);
  if (log.type === '' || !place || !startsAt || now.getTime() - startsAt.getTime() > oldestMs) return null;
  // what is of a whole region is logged at the office that tells of it, or that has been told
  if ((log.type.startsWith('1013') || isOffice(log.area)) && place.road === null) return 'not-wanted';
  const { isRamp, ...where } = place;
  return {
    id: log.id,
    ...logKind,
    text: logKind.kind === 'closure' && isRamp ? 'Ramp closed' : logKind.text,
    isFullClosure: logKind.kind === 'closure' && !isRamp,
    certainty: 'reported',
    ...where,
    language: 'en',
    lanesClosed: null,
    lanesTotal: null,
    delayMinutes: null,
    point: point === 'nowhere' ? null : point,
    line: null,
    startsAt,
    endsAt: null,
    isUntilFurtherNotice: false,
    updatedAt: newestSoFar(
      log.times.map((time) => readLogTime(time, now)),
      now,
    ),
  };
}

/** Other areas have names; "VT" is the dispatch centre itself. */
const isOffice = (area: string) => /^[A-Z]{2}$/.test(area);

/** The freeway service patrol opens a log of its own for what the highway patrol has one of. */
function withoutPatrolCopies(events: readonly TrafficEvent[]): TrafficEvent[] {
  const isPatrol = ({ id }: TrafficEvent) => id.includes('FSP');
  const own = events.filter((event) => !isPatrol(event));
  return events.filter((event) => !isPatrol(event) || !own.some((other) => isSame(event, other)));
}

function isSame(one: TrafficEvent, other: TrafficEvent): boolean {
  const at = (point: Point | null) => point && `${point.latitude} ${point.longitude}`;
  const apartMs = Math.abs((one.startsAt?.getTime() ?? 0) - (other.startsAt?.getTime() ?? 0));
  return one.text === other.text && one.point !== null && at(one.point) === at(other.point) && apartMs <= hourMs;
}

function isWanted(point: Point | 'nowhere', area: string | null, { place, settings: { radiusKm, areas } }: Context) {
  if (point !== 'nowhere') return isWithin(place, { point }, radiusKm);
  return area !== null && areaNames(areas, place).includes(area.toLowerCase());
}

function areaNames(areas: string, { name }: Pick<Place, 'name'>): string[] {
  const names = areas.split(',').map((area) => area.trim().toLowerCase());
  return names.some(Boolean) ? names.filter(Boolean) : [name.toLowerCase()];
}

/**
 * "34440310:119789120": millionths of a degree north and, without its sign, west. "0:0" is nowhere.
 * @returns null where it is none of these
 */
function readPosition(text: string): Point | 'nowhere' | null {
  if (text === '' || /^0+:-?0+$/.test(text)) return 'nowhere';
  const [, north, west] = /^(\d{7,8}):-?(\d{8,9})$/.exec(text) ?? [];
  const latitude = numberOf(Number(north) / 1e6, 32, 43);
  const longitude = numberOf(-Number(west) / 1e6, -126, -113);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
