import { hourMs } from '#lib/clock.ts';
import { fieldOf, numberOf } from '#lib/sources/reading/fields.ts';
import { closurePlace, closureText, isOfHighway } from '#lib/traffic/adapters/caltrans/closure-words.ts';
import { newestSoFar } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { type CaltransContext, toDirection } from '#lib/traffic/adapters/caltrans/records.ts';
import { readTime, timeAt } from '#lib/traffic/adapters/caltrans/times.ts';
import { idAt, roadAt, wordsAt } from '#lib/traffic/adapters/caltrans/words.ts';
import { distanceKm, isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import type { Point, TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

/** Crews forget to report that they have left; so long after its end nobody takes a closure for one of now. */
const shownAfterEndMs = 4 * hourMs;
/** The ends of one closure are no further apart. */
const maxLineKm = 100;

type Span = Pick<TrafficEvent, 'certainty' | 'startsAt' | 'endsAt' | 'isUntilFurtherNotice'>;

/** A closure of a lane, a ramp or a road; not wanted when it is over, cancelled, or far from here. */
export function toClosure(record: unknown, context: CaltransContext): TrafficEvent | 'not-wanted' | null {
  const [begin, end] = [pointAt(record, 'begin'), pointAt(record, 'end')];
  const points = [begin, end].filter((point) => point !== null);
  if (isWithin(context.place, { point: null, line: points }, context.settings.radiusKm) === false) return 'not-wanted';
  const id = idAt(record);
  const place = closurePlace(record);
  const closure = fieldOf(record, 'closure');
  const span = toSpan(closure, context.now);
  if (id === null || points.length === 0 || place === null || span === null) return null;
  if (span === 'not-wanted') return 'not-wanted';
  const isFull = wordsAt(closure, 'typeOfClosure')?.toLowerCase() === 'full';
  const updates = [timeAt(fieldOf(closure, 'code1097'), 'code1097', context.now), requestedAt(closure, context.now)];
  return {
    id,
    kind: toKind(closure, isFull),
    isFullClosure: isFull && isOfHighway(closure),
    ...span,
    road: roadAt(record, 'location', 'begin', 'beginRoute'),
    direction: toDirection(fieldOf(record, 'location', 'travelFlowDirection')),
    place,
    text: closureText(closure),
    language: 'en',
    ...toLanes(closure),
    delayMinutes: numberOf(fieldOf(closure, 'estimatedDelay'), 0, 600),
    point: begin ?? end,
    line: toLine(begin, end),
    updatedAt: newestSoFar(updates, context.now),
  };
}

function pointAt(record: unknown, end: 'begin' | 'end'): Point | null {
  const at = (name: string) => fieldOf(record, 'location', end, `${end}${name}`);
  return pointOf(at('Latitude'), at('Longitude'));
}

function toLine(begin: Point | null, end: Point | null): Point[] | null {
  if (!begin || !end) return null;
  const km = distanceKm(begin, end);
  return km > 0.01 && km <= maxLineKm ? [begin, end] : null;
}

const requestedAt = (closure: unknown, now: Date) =>
  readTime(fieldOf(closure, 'closureTimestamp'), 'closureRequest', now);

/**
 * When it is so, and who says so: 10-97 is a crew that has begun, 10-98 one that has left, 10-22 a closure that was
 * called off. Some long ones are in force without ever having been 10-97.
 */
function toSpan(closure: unknown, now: Date): Span | 'not-wanted' | null {
  const [hasBegun, hasEnded, isCancelled] = ['1097', '1098', '1022'].map((code) =>
    toFlag(fieldOf(closure, `code${code}`, `isCode${code}`)),
  );
  if (hasEnded === true || isCancelled === true) return 'not-wanted';
  const stamp = fieldOf(closure, 'closureTimestamp');
  const [startsAt, statedEnd] = [readTime(stamp, 'closureStart', now), readTime(stamp, 'closureEnd', now)];
  const isUntilFurtherNotice = toFlag(fieldOf(stamp, 'isClosureEndIndefinite')) === true || isFarOff(stamp);
  const endsAt = isUntilFurtherNotice ? null : statedEnd;
  if (hasBegun === null || hasEnded === null || isCancelled === null || startsAt === null) return null;
  if (endsAt === null && !isUntilFurtherNotice) return null;
  if (endsAt && endsAt <= startsAt) return null;
  if (hasBegun !== true) {
    if (endsAt && endsAt <= now) return 'not-wanted';
    return { certainty: 'scheduled', startsAt, endsAt, isUntilFurtherNotice };
  }
  if (endsAt && now.getTime() - endsAt.getTime() > shownAfterEndMs) return 'not-wanted';
  const begunAt = timeAt(fieldOf(closure, 'code1097'), 'code1097', now);
  const isEarly = startsAt > now && begunAt !== null && begunAt <= now;
  return { certainty: 'reported', startsAt: isEarly ? begunAt : startsAt, endsAt, isUntilFurtherNotice };
}

/** Ends that nobody knows are written as 2999-12-31. */
function isFarOff(stamp: unknown): boolean {
  const [, year = ''] = /^(\d{4})-\d\d-\d\d$/.exec(wordsAt(stamp, 'closureEndDate') ?? '') ?? [];
  return Number(year) >= 2100;
}

function toFlag(value: unknown): boolean | null {
  if (value === 'true' || value === true) return true;
  return value === 'false' || value === false ? false : null;
}

function toKind(closure: unknown, isFull: boolean): TrafficKind {
  const work = wordsAt(closure, 'typeOfWork')?.toLowerCase() ?? '';
  if (isFull) return 'closure';
  return work.includes('special event') || work.includes('parade') ? 'event' : 'roadwork';
}

/** "1, 2" and "2, RShoulder" name the lanes that are closed, by number; a turn lane or a shoulder has none. */
function toLanes(closure: unknown): Pick<TrafficEvent, 'lanesClosed' | 'lanesTotal'> {
  const lanesTotal = wholeNumber(numberOf(fieldOf(closure, 'totalExistingLanes'), 1, 20));
  const named =
    wordsAt(closure, 'lanesClosed')
      ?.split(',')
      .map((lane) => lane.trim()) ?? [];
  if (named.some((lane) => lane.toLowerCase() === 'all')) return { lanesClosed: lanesTotal, lanesTotal };
  const count = new Set(named.filter((lane) => /^\d{1,2}$/.test(lane))).size;
  const isPossible = count > 0 && (lanesTotal === null || count <= lanesTotal);
  return { lanesClosed: isPossible ? count : null, lanesTotal };
}

const wholeNumber = (number: number | null) => (Number.isInteger(number) ? number : null);
