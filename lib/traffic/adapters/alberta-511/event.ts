import { fieldOf, lineOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { windowOf } from '#lib/traffic/adapters/alberta-511/recurrence.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import { nextNight } from '#lib/traffic/adapters/reading/nights.ts';
import {
  directionIn,
  isBesideRoad,
  kindIn,
  saysFullClosure,
  saysUntilFurtherNotice,
} from '#lib/traffic/adapters/reading/phrases.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { asLine, distanceKm, isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import { decodePolyline } from '#lib/traffic/adapters/reading/polyline.ts';
import { epochTime } from '#lib/traffic/adapters/reading/times.ts';
import type { Point, TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

/** A line that begins so far from its event is another's. */
const maxLineStartKm = 50;

/** Details that are shorter say less than the description: "Planned closure." */
const minDetails = 40;

/** An event of 511 Alberta, and of the same software elsewhere: which fields there are differs by province. */
export function readEvent(record: unknown, place: Place, radiusKm: number, now: Date): TrafficEvent[] | null {
  const id = idOf(fieldOf(record, 'ID'), fieldOf(record, 'Id'));
  const words = plainText(fieldOf(record, 'Description'));
  const roadway = plainText(fieldOf(record, 'RoadwayName'), 120);
  const where = whereIn(words, roadway) ?? roadway ?? words;
  if (id === null || where === null) return null;
  const position = positionOf(record);
  // without a position nobody can say that it is elsewhere
  if (isWithin(place, position, radiusKm) === false) return [];
  const details = plainText(fieldOf(record, 'Details')) ?? plainText(fieldOf(record, 'Comment'));
  const isFullClosure = isFull(record, words, details);
  return [
    {
      id,
      kind: kindOf(record, words ?? '', isFullClosure),
      isFullClosure,
      road: roadway,
      direction: directionIn(plainText(fieldOf(record, 'DirectionOfTravel'), 60)),
      place: where,
      text: withTimes(details !== null && details.length >= minDetails ? details : (words ?? details), record),
      language: 'en',
      lanesClosed: lanesClosedOf(fieldOf(record, 'LanesAffected')),
      lanesTotal: null,
      delayMinutes: null,
      ...position,
      ...timesOf(record, words, place.timeZone, now),
      isUntilFurtherNotice: saysUntilFurtherNotice(words) || saysUntilFurtherNotice(details),
    },
  ];
}

/**
 * "HWY-2 Northbound at Memorial Dr" of "Collision on HWY-2 Northbound at Memorial Dr. Activities: Expect delays"; null
 * where the words after "on" are of something else than the road.
 */
function whereIn(description: string | null, roadway: string | null): string | null {
  const ends = '\\s*(?<!\\b(?:St|Ft|Mt|Jct|Hwy|Rte))\\.(?:\\s|$)|\\s+(?:Activities|Start time|\\w+ Restriction):|$';
  const where = lineOf(new RegExp(`\\bon (.{3,}?)(?:${ends})`, 'i').exec(description ?? '')?.[1]);
  return where !== null && (roadway === null || where.includes(roadway)) ? where : null;
}

/** By the service's word; where it has none, by the description's. */
function isFull(record: unknown, words: string | null, details: string | null): boolean {
  const said = String(fieldOf(record, 'IsFullClosure') ?? '').toLowerCase();
  if (said === 'true') return isOfRoad(record, words, details);
  return said !== 'false' && (saysFullClosure(words) || saysFullClosure(details));
}

/** Provinces call it a full closure when a ramp is closed, too. */
function isOfRoad(record: unknown, words: string | null, details: string | null): boolean {
  const lanes = plainText(fieldOf(record, 'LanesAffected'), 100);
  const isBeside = isBesideRoad(words) || isBesideRoad(lanes);
  return !isBeside || saysFullClosure(words?.replace(/\ball lanes closed\b/i, '') ?? null) || saysFullClosure(details);
}

function positionOf(record: unknown): { point: Point | null; line: Point[] | null } {
  const course = decodePolyline(fieldOf(record, 'EncodedPolyline'));
  const own = pointOf(fieldOf(record, 'Latitude'), fieldOf(record, 'Longitude'));
  const [start] = course;
  const isItsOwn = start !== undefined && (!own || distanceKm(own, start) <= maxLineStartKm);
  return { point: own ?? start ?? null, line: isItsOwn ? asLine(course) : null };
}

const ofType: Readonly<Record<string, TrafficKind>> = {
  roadwork: 'roadwork',
  closures: 'closure',
  specialevents: 'event',
};

function kindOf(record: unknown, words: string, isFullClosure: boolean): TrafficKind {
  const type = eventType(record);
  const subtype = plainText(fieldOf(record, 'EventSubType'), 100) ?? '';
  const byType = ofType[type];
  if (byType) return byType;
  const said = kindIn(subtype.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  const kind = said === 'other' ? kindIn(words) : said;
  return isFullClosure && kind === 'other' ? 'closure' : kind;
}

const eventType = (record: unknown) => lineOf(fieldOf(record, 'EventType'), 60)?.toLowerCase() ?? '';

/** "1 Right Lane(s)"; alternating lanes are open in turn. */
function lanesClosedOf(value: unknown): number | null {
  const text = plainText(value, 100) ?? '';
  const count =
    /^(\d) (?:(?:left|right|cent(?:re|er)|middle|curb|inside|outside) )?lane(?:\(s\)|s)?(?: closed| blocked)?$/i;
  return numberOf(count.exec(text.trim())?.[1], 1, 9);
}

type Times = Pick<TrafficEvent, 'startsAt' | 'endsAt' | 'updatedAt' | 'certainty'>;

/**
 * An incident is reported. Work is by plan, as is all that has hours of the day; a closure when nobody has seen to it
 * since it was to begin.
 */
function timesOf(record: unknown, words: string | null, timeZone: string, now: Date): Times {
  const startsAt = nextNight(epochTime(fieldOf(record, 'StartDate'), now), words, timeZone, now);
  const endsAt = epochTime(fieldOf(record, 'PlannedEndDate'), now);
  const updatedAt = epochTime(fieldOf(record, 'LastUpdated'), now) ?? epochTime(fieldOf(record, 'Reported'), now);
  const window = windowOf(fieldOf(record, 'RecurrenceSchedules'), startsAt && startsAt > now ? startsAt : now);
  const type = eventType(record);
  const isPlan =
    window !== null || ['roadwork', 'specialevents'].includes(type) || (startsAt !== null && startsAt > now);
  const isSeen = /incident/.test(type) || startsAt === null || (updatedAt !== null && updatedAt >= startsAt);
  return { certainty: isSeen && !isPlan ? 'reported' : 'scheduled', startsAt, endsAt, updatedAt, ...window };
}

/** With the hours that the service gives it, which its times of start and end don't say. */
function withTimes(text: string | null, record: unknown): string | null {
  const times =
    listOf(fieldOf(record, 'RecurrenceSchedules')).length > 0 ? plainText(fieldOf(record, 'Recurrence'), 300) : null;
  if (times === null || /all day|24 hours/i.test(times)) return text;
  return text === null ? times : `${text} ${times}`;
}
