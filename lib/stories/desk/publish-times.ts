import { minuteMs } from '#lib/clock.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { isWallClock, type Place, type WallClock } from '#lib/editions/wall-clock.ts';
import { type ReadWallClock, readWallClock } from '#lib/editions/zoned-time.ts';
import { InvalidError } from '#lib/errors.ts';

/** When a story is to open, as the desk's form sends it; empty: at once, or no embargo. */
export type LocalTimes = { publishLocal: WallClock; embargoLocal: WallClock };

export type PublishTimes = {
  publishAt: Date | null;
  embargoUntil: Date | null;
  /** What a person should know of how the clocks were read. */
  notes: string[];
};

// PostgreSQL reads no year of five digits, and one before our time is a slip of the finger
const years = { first: '1900', last: '9998' };

/**
 * What an editor's wall clocks mean at a place. The only conversion there is: a browser's zone data may be older.
 * @throws {InvalidError} in words, when a time is none, does not exist there that day, or has passed
 */
export function readPublishTimes({ publishLocal, embargoLocal }: LocalTimes, place: Place, now: Date): PublishTimes {
  const publish = publishLocal ? readTime(publishLocal, place) : null;
  const embargo = embargoLocal ? readTime(embargoLocal, place) : null;
  const publishAt = publish?.at ?? null;
  const embargoUntil = embargo?.at ?? null;
  // a minute that has begun is not over
  const earliestMs = now.getTime() - minuteMs;
  if (publishAt && publishAt.getTime() < earliestMs && !(embargoUntil && embargoUntil > now)) {
    const nowThere = placeTime(now, now, place).replace(/^at /, '');
    throw new InvalidError(
      `${publishLocal} has passed in ${place.timeZone}`,
      `${clockOf(publishLocal)} on ${dayOf(publishLocal)} has passed: it is ${nowThere}. Choose a later time, or none to publish now.`,
    );
  }
  const notes = [publish, embargo].flatMap((read) => (read?.note ? [read.note] : []));
  return { publishAt, embargoUntil, notes: [...new Set(notes)] };
}

function readTime(local: WallClock, place: Place): { at: Date; note: string | null } {
  checkYear(local);
  const read = readWallClock(local, place.timeZone);
  if (read.kind === 'once') return { at: read.at, note: null };
  if (read.kind === 'twice') return { at: read.at, note: twice(local, place) };
  throw new InvalidError(`${local} in ${place.timeZone}: ${read.kind}`, whyNot(read, local, place));
}

function checkYear(local: WallClock): void {
  const year = local.slice(0, 4);
  if (!isWallClock(local) || (year >= years.first && year <= years.last)) return;
  throw new InvalidError(`the year ${year}`, `${year} is no year to publish in: choose one such as 2026.`);
}

const clockOf = (local: WallClock) => local.slice(11);
const dayOf = (local: WallClock) => local.slice(0, 10);

function twice(local: WallClock, { name }: Place): string {
  return `${clockOf(local)} comes twice in ${name} on ${dayOf(local)}, as the clocks go back: the first is meant.`;
}

function whyNot(read: Extract<ReadWallClock, { kind: 'never' | 'not-a-time' }>, local: string, place: Place): string {
  if (read.kind === 'not-a-time') return 'That is no day and time of the calendar. Choose it again.';
  return `There is no ${clockOf(local)} in ${place.name} on ${dayOf(local)}: the clocks go forward over it. Choose another time.`;
}
