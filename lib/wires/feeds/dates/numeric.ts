import { dayMs } from '#lib/clock.ts';
import { toYear, type WrittenDate } from '#lib/wires/feeds/dates/parts.ts';

const clock =
  '(?:(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}(?:[.,]\\d+)?))?|(\\d{2})(\\d{2})(\\d{2})?)\\s*([ap]\\.?m\\b\\.?)?';
const zone = '([a-z]{1,5}|(?:utc|gmt)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z][a-z]+/[A-Za-z_]+)';
/** Of a day without a time: "2026-03-09Z" */
const zoneAlone = '([a-z]{1,5}|[+-]\\d{2}:\\d{2})';
const behind = `(?:(?:\\s*[T,]\\s*|\\s+)${clock}(?:\\s*${zone})?(?:\\s*\\([^)]*\\))?|\\s*${zoneAlone})?$`;

type Order = 'ymd' | 'mdy' | 'dmy';
/** A day's number parts in an order. A weekday before them says nothing. */
const forms: readonly (readonly [form: RegExp, order: Order])[] = [
  [form('(\\d{4})-0?(\\d{1,2})-(\\d{1,2})'), 'ymd'],
  [form('(\\d{4})(\\d{2})(\\d{2})'), 'ymd'],
  [form('(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})'), 'ymd'],
  [form('(\\d{4})\uB144 ?(\\d{1,2})\uC6D4 ?(\\d{1,2})\uC77C'), 'ymd'],
  [form('(\\d{4})年(\\d{1,2})月(\\d{1,2})日'), 'ymd'],
  [form('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})'), 'mdy'],
  [form('(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})'), 'dmy'],
  [form('(\\d{2})-(\\d{2})-(\\d{2})'), 'ymd'],
  [form('(\\d{2})(\\d{2})(\\d{2})'), 'ymd'],
  [form('(\\d{4})-(\\d{2})'), 'ymd'],
  [form('-(\\d{2})-?(\\d{2})'), 'ymd'],
  [form('(\\d{4})'), 'ymd'],
];

function form(day: string): RegExp {
  return new RegExp(`^(?:[a-z]{3,9}\\.?,? )?${day}${behind}`, 'i');
}

/** Dates whose parts are all numbers; null for others. */
export function readNumericDate(text: string): WrittenDate | null {
  const compact = /^\d{14}$/.test(text) ? `${text.slice(0, 8)}T${text.slice(8)}` : text;
  const weekOrDay = readWeekDate(compact) ?? readOrdinalDate(compact);
  if (weekOrDay !== null) return weekOrDay;
  for (const [pattern, order] of forms) {
    const found = pattern.exec(compact);
    if (found === null) continue;
    // of those with less than three numbers the rest are ones
    const count = found.length - 1 - 9;
    const day = readDay(found.slice(1, 1 + count), order);
    return day && withTime(day, found.slice(1 + count));
  }
  return null;
}

type Day = { year: number; month: number; day: number };

function readDay(numbers: readonly string[], order: Order): Day | null {
  const [one = '', two = '1', three = '1'] = numbers;
  if (order === 'ymd') return toDay(one, two, three);
  // 25/12/2026 can only be a day first
  const isDayFirst = order === 'dmy' || Number(one) > 12;
  return isDayFirst ? toDay(three, two, one) : toDay(three, one, two);
}

function toDay(year: string, month: string, day: string): Day | null {
  const fullYear = toYear(year);
  return fullYear === null ? null : { year: fullYear, month: Number(month), day: Number(day) };
}

function withTime(day: Day, found: readonly (string | undefined)[]): WrittenDate | null {
  const [hour, minute, second, hour2, minute2, second2, half, zoneBehindTime, alone] = found;
  const written = Number(hour ?? hour2 ?? 0);
  const isAfternoon = half?.toLowerCase().startsWith('p') === true;
  return {
    ...day,
    hour: half === undefined ? written : (written % 12) + (isAfternoon ? 12 : 0),
    minute: Number(minute ?? minute2 ?? 0),
    second: Number((second ?? second2 ?? '0').replace(',', '.')),
    zone: zoneBehindTime ?? alone ?? '',
  };
}

/** 2026-W11-1 */
function readWeekDate(text: string): WrittenDate | null {
  const [, year, week, weekday, rest = ''] = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?((?:T.*)?)$/.exec(text) ?? [];
  if (year === undefined || Number(week) < 1 || Number(week) > 53) return null;
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
  return onDay(monday + ((Number(week) - 1) * 7 + Number(weekday ?? 1) - 1) * dayMs, rest);
}

/** The 68th day of a year: 2026-068 */
function readOrdinalDate(text: string): WrittenDate | null {
  const [, year = '', day, rest = ''] = /^(\d{4}|\d{2}(?=\d{3}$))-?(\d{3})((?:T.*)?)$/.exec(text) ?? [];
  const full = toYear(year);
  if (full === null || Number(day) < 1 || Number(day) > 366) return null;
  return onDay(Date.UTC(full, 0, Number(day)), rest);
}

function onDay(atMs: number, rest: string): WrittenDate | null {
  return readNumericDate(`${new Date(atMs).toISOString().slice(0, 10)}${rest}`);
}
