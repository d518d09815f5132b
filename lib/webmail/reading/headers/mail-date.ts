import { dayMs } from '#lib/clock.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC of the names that RFC 5322 knows; any other name says nothing. */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]m)?`;
const zone = String.raw`(?:\s*([+-]\d{1,2}:?\d{2}|[a-z]{1,5})\b)?`;
// "Fri, 27 Nov 2026 09:12:00 -0700", and with hyphens, without a weekday, without seconds
const usual = new RegExp(String.raw`(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})[\s,]+${time}${zone}`, 'i');
// "Fri Nov 27 09:12:00 2026": ctime
const ctime = new RegExp(
  String.raw`\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+${time}\s+(?:([+-]\d{4}|[a-z]{1,5})\s+)?(\d{4})\b`,
  'i',
);
const iso = /\b(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?/i;

/** A date of a mail, RFC 5322 or what comes near it; null where it says none that can be. */
export function parseMailDate(header: string): Date | null {
  const text = header.slice(0, 200).replace(/\([^()]*\)/g, ' ');
  return readUsual(usual.exec(text)) ?? readCtime(ctime.exec(text)) ?? readIso(iso.exec(text));
}

function readUsual(match: RegExpExecArray | null): Date | null {
  if (!match) return null;
  const [, day, month = '', year, hour, minute, second, half, offset] = match;
  return instant([year, monthOf(month), day, hour, minute, second], half, offset);
}

function readCtime(match: RegExpExecArray | null): Date | null {
  if (!match) return null;
  const [, month = '', day, hour, minute, second, half, offset, year] = match;
  return instant([year, monthOf(month), day, hour, minute, second], half, offset);
}

function readIso(match: RegExpExecArray | null): Date | null {
  if (!match) return null;
  const [, year, month, day, hour, minute, second, offset] = match;
  return instant([year, month, day, hour, minute, second], undefined, offset);
}

const monthOf = (name: string): string => String(months.indexOf(name.toLowerCase()) + 1);

function instant(fields: (string | undefined)[], half: string | undefined, offset: string | undefined): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields.map((field) => Number(field ?? 0));
  const fullYear = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
  const hours = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour;
  const date = new Date(Date.UTC(fullYear, month - 1, day, hours, minute, Math.min(second, 59)));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hours < 24 && minute < 60 && second < 61;
  return isReal ? new Date(date.getTime() - offsetMinutes(offset) * 60_000) : null;
}

function offsetMinutes(written: string | undefined): number {
  if (!written) return 0;
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(written);
  if (!match) return (zones[written.toLowerCase()] ?? 0) * 60;
  const [, sign, hours, minutes] = match;
  const offset = Number(hours) * 60 + Number(minutes);
  // no place is further from UTC
  return offset > 14 * 60 ? 0 : sign === '-' ? -offset : offset;
}

const earliest = new Date('1990-01-01T00:00:00Z');

/** Can a mail that came then have been written at that time? Clocks and zones are wrong by hours, not by days. */
export const isBelievable = (date: Date, receivedAt: Date): boolean =>
  date >= earliest && date.getTime() <= receivedAt.getTime() + dayMs;
