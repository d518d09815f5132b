import { minuteMs } from '#lib/clock.ts';
import { readWallClock } from '#lib/editions/zoned-time.ts';
import { isEmbargoMark } from '#lib/webmail/copy/parts/marked-lines.ts';
import { readClocks, type WrittenClock } from '#lib/webmail/copy/parts/written-clocks.ts';
import { readDays, type WrittenDay } from '#lib/webmail/copy/parts/written-days.ts';
import type { Embargo } from '#lib/webmail/copy/types.ts';

const lifted = /\b(?:lifted|no\s+longer|levé)/iu;
/** "For release Nov. 27" is how many a release is dated. */
const dated = /^[\s*_#–—>[(-]*for\s+release\b/i;

/**
 * What lines say of an embargo. Its instant is known where one day, one time and its zone are written; nothing is
 * guessed, for a guess could publish what must wait.
 * @param lines the subject's too
 */
export function findEmbargo(lines: readonly string[], receivedAt: Date): Embargo {
  const found = lines.filter((line) => isEmbargoMark(line) && !lifted.test(line));
  const read = found.map((written) => ({ written, at: readInstant(written, receivedAt) }));
  const known = read.flatMap(({ written, at }) => (at ? [{ written, at }] : []));
  const [first] = known;
  if (first && known.every(({ at }) => at.getTime() === first.at.getTime())) return { kind: 'until', ...first };
  if (first) return { kind: 'unclear', written: known.map(({ written }) => written).join(' / ') };
  // the line that says most of it
  const unclear = read.map(({ written }) => written).filter((line) => !isDateOfIssue(line, receivedAt));
  const written = unclear.find((line) => /\d/.test(line)) ?? unclear[0];
  return written === undefined ? { kind: 'none' } : { kind: 'unclear', written };
}

/** Both sides of the border call their time so, and do not always change their clocks on the same days. */
const sameName: Readonly<Record<string, string>> = {
  'America/Edmonton': 'America/Denver',
  'America/Vancouver': 'America/Los_Angeles',
  'America/Toronto': 'America/New_York',
  'America/Winnipeg': 'America/Chicago',
};

function isDateOfIssue(line: string, receivedAt: Date): boolean {
  if (!dated.test(line)) return false;
  const days = readDays(line, receivedAt);
  return !days.some((day) => day === null || Date.UTC(day.year, day.month - 1, day.day) > receivedAt.getTime());
}

function readInstant(line: string, receivedAt: Date): Date | null {
  const [day, ...otherDays] = readDays(line, receivedAt);
  const clocks = readClocks(line);
  if (!day || otherDays.length > 0 || clocks.length === 0) return null;
  const instants = clocks.map((clock) => toInstant(day, clock)?.getTime() ?? null);
  const [first = null] = instants;
  return first !== null && instants.every((instant) => instant === first) ? new Date(first) : null;
}

function toInstant({ year, month, day }: WrittenDay, { minute, zone }: WrittenClock): Date | null {
  if (minute === null || zone === null) return null;
  const wall = new Date(Date.UTC(year, month - 1, day) + minute * minuteMs);
  if ('aheadMs' in zone) return new Date(wall.getTime() - zone.aheadMs);
  const places = [zone.place, sameName[zone.place] ?? zone.place];
  const [one, other] = places.map((place) => readWallClock(wall.toISOString().slice(0, 16), place));
  const isSure = one?.kind === 'once' && other?.kind === 'once' && one.at.getTime() === other.at.getTime();
  return isSure ? one.at : null;
}
