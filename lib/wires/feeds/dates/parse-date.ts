import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import { findMonth } from '#lib/wires/feeds/dates/months.ts';
import { readNumericDate } from '#lib/wires/feeds/dates/numeric.ts';
import { type DateParts, toYear, type WrittenDate } from '#lib/wires/feeds/dates/parts.ts';
import { readZone } from '#lib/wires/feeds/dates/zones.ts';

/**
 * The time that a feed means, in whichever way it writes it: RFC 822 with the names of zones, ISO 8601, seconds since
 * 1970, what servers and people print. Null for what is no time.
 * @param timeZone IANA; of times that come without one
 */
export function parseDate(written: string, timeZone: string): Date | null {
  const text = written.slice(0, 100).replace(/\s+/g, ' ').trim();
  if (!/\d/.test(text)) return null;
  const seconds = readSeconds(text);
  if (seconds !== null) return seconds;
  const date = readUsualDate(text) ?? readNumericDate(text) ?? readNamedDate(text);
  return date === null || !isOfCalendar(date) ? null : toInstant(date, timeZone);
}

/** Seconds or milliseconds since 1970, from the year 2001 on. */
function readSeconds(text: string): Date | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return new Date(Math.floor(Number(text) * 1000));
  return /^\d{12,13}$/.test(text) ? new Date(Number(text)) : null;
}

const usual =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?(?: ([A-Za-z]{1,5}|[+-]\d{4}))?$/;

/** RFC 822, as nearly all feeds have it: it costs a tenth of the others. */
function readUsualDate(text: string): WrittenDate | null {
  const [, day, name = '', year = '', hour, minute, second = '0', zone = ''] = usual.exec(text) ?? [];
  const [month, fullYear] = [findMonth(name), toYear(year)];
  if (month === null || fullYear === null || (zone !== '' && readZone(zone) === null)) return null;
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return { year: fullYear, month, day: Number(day), ...clock, zone };
}

const time = /(?:^|[\sT,])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}(?:[.,]\d+)?))?(?![\d:.])(?:\s*([ap])\.?m\b\.?)?/i;

/** Dates whose month has a name, in whatever order their parts come. */
function readNamedDate(written: string): WrittenDate | null {
  // 9-Mar-2026
  const text = written.replace(/-(?=\p{L})|(?<=\p{L})(?<!gmt|utc|ut)-(?=\d{1,4}\b)/giu, ' ');
  const found = time.exec(text);
  const clock = found === null ? { hour: 0, minute: 0, second: 0 } : readClock(found);
  if (clock === null) return null;
  // the sign marks where the time stood
  const around = found === null ? text : `${text.slice(0, found.index)} § ${text.slice(found.index + found[0].length)}`;
  const words =
    around.match(
      /§|[+-]\d{1,2}:?\d{2}\b|(?:gmt|utc?)\s?[+-]\d{1,2}(?::?\d{2})?\b|[\p{L}\p{M}/_]+|\d+|\([^)]*\)|\S/giu,
    ) ?? [];
  const monthAt = words.findIndex((word) => findMonth(word) !== null && !/[+\d]/.test(word));
  const month = findMonth(words[monthAt] ?? '');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (month === null || numbers.length !== 2) return null;
  const [day = '', year = ''] = (numbers[0] ?? '').length > 2 ? numbers.toReversed() : numbers;
  const zone = findZone(words, monthAt);
  const fullYear = toYear(year);
  return fullYear === null || zone === null ? null : { year: fullYear, month, day: Number(day), ...clock, zone };
}

function readClock([, hour = '', minute = '', second = '0', half]: RegExpExecArray) {
  const written = Number(hour);
  const isAfternoon = half?.toLowerCase() === 'p';
  const twelve = half === undefined ? written : (written % 12) + (isAfternoon ? 12 : 0);
  return half !== undefined && written > 12
    ? null
    : { hour: twelve, minute: Number(minute), second: Number(second.replace(',', '.')) };
}

/** What stands behind the time, or before the year: '' for none, null for what looks like an offset and is none. */
function findZone(words: readonly string[], monthAt: number): string | null {
  const timeAt = words.indexOf('§');
  const candidates = words.slice(Math.max(timeAt, monthAt) === monthAt ? monthAt + 1 : timeAt + 1);
  const zone = candidates.find((word) => readZone(word) !== null);
  if (zone !== undefined) return zone;
  const rest = candidates.join('');
  return /[+-]\d*[a-z:]|[+-]\d{3,}/i.test(rest) ? null : '';
}

function isOfCalendar({ year, month, day, hour, minute, second }: DateParts): boolean {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= days;
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  return isDay && (hour < 24 || isMidnight) && minute < 60 && second < 61;
}

function toInstant({ zone: written, ...parts }: WrittenDate, timeZone: string): Date | null {
  const { year, month, day, hour, minute, second } = parts;
  // the second that is put in at the end of some years
  const ms = Math.round(Math.min(second, 59.999) * 1000);
  const atUtc = Date.UTC(year, month - 1, day, hour, minute, 0, ms);
  const zone = written === '' ? { place: timeZone } : readZone(written);
  if (zone === null) return null;
  if ('aheadMs' in zone) return new Date(atUtc - zone.aheadMs);
  const minutes = new Date(atUtc).toISOString().slice(0, 16);
  const instant = zonedToInstant(minutes, zone.place);
  return instant && new Date(instant.getTime() + (atUtc % 60_000));
}
