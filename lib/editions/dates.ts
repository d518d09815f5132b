import { primaryLanguage } from '#lib/language.ts';

/** Dates as the paper prints them, always in an edition's own zone. */
type Zoned = { language: string; timeZone: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make and few. */
function formatOf({ language, timeZone }: Zoned, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  formats.set(key, known);
  return known;
}

const isFrench = ({ language }: Zoned) => primaryLanguage(language) === 'fr';

/**
 * The clock line: "23rd November 2026 08:35" as on the old site, in French "23 novembre 2026, 8 h 35". The clock is
 * never broken across lines in French.
 */
export function formatUpdated(at: Date, edition: Zoned): string {
  const language = isFrench(edition) ? edition.language : 'en-GB';
  const format = formatOf(
    { language, timeZone: edition.timeZone },
    { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  );
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = Number(part.day);
  if (!isFrench(edition)) {
    return `${day}${ordinalSuffix(day)} ${part.month} ${part.year} ${part.hour}:${part.minute}`;
  }
  return `${frenchDay(day)} ${part.month} ${part.year}, ${Number(part.hour)}\u00a0h\u00a0${part.minute}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function ordinalSuffix(day: number): string {
  return suffixes[ordinals.select(day)] ?? 'th';
}

/** In French the first of a month is an ordinal, and only it. */
function frenchDay(day: number): string {
  return day === 1 ? '1er' : String(day);
}

/**
 * "Nov 23, 2026, 8:35 a.m.", in French "23 nov. 2026, 8 h 35". Without an abbreviation of the zone: those that JavaScript
 * knows are CLDR's, which go on calling a zone's clock "MDT" after IANA's data has it at another standard time, as in
 * Alberta since 2026. Machines are told the offset (`isoInZone`).
 */
export function formatTime(at: Date, edition: Zoned): string {
  return print(at, edition, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** As Intl has it; in French with the first of a month as an ordinal and no hour "08". */
function print(at: Date, edition: Zoned, options: Intl.DateTimeFormatOptions): string {
  const format = formatOf(edition, options);
  if (!isFrench(edition)) return format.format(at);
  const parts = format.formatToParts(at).map(({ type, value }) => {
    if (type === 'day') return frenchDay(Number(value));
    return type === 'hour' ? String(Number(value)) : value;
  });
  return parts.join('');
}

/**
 * The instant with the zone's offset, for `<time datetime>` and JSON-LD: "2026-11-23T08:35:00-07:00".
 * @param timeZone IANA
 */
export function isoInZone(at: Date, timeZone: string): string {
  const format = formatOf(
    { language: 'en-CA', timeZone },
    {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    },
  );
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const offset = part.timeZoneName?.replace('GMT', '') || '+00:00';
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

/** "Nov 23", in French "23 nov." */
export function formatShortDay(at: Date, edition: Zoned): string {
  return print(at, edition, { month: 'short', day: 'numeric' });
}

/** "Nov 23, 2026", in French "23 nov. 2026" */
export function formatDate(at: Date, edition: Zoned): string {
  return print(at, edition, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** "8:35 a.m.", in French "8 h 35" */
export function formatClock(at: Date, edition: Zoned): string {
  return print(at, edition, { hour: 'numeric', minute: '2-digit' });
}

/** "8 a.m.", in French "8 h"; where a clock isn't at a full hour then, with its minutes. */
export function formatHour(at: Date, edition: Zoned): string {
  const isFull = isoInZone(at, edition.timeZone).slice(14, 16) === '00';
  return isFull ? print(at, edition, { hour: 'numeric' }) : formatClock(at, edition);
}

/** Of these days: "Mon 8:35 a.m.", in French "lun. 8 h 35" */
export function formatWeekdayClock(at: Date, edition: Zoned): string {
  return `${print(at, edition, { weekday: 'short' })} ${formatClock(at, edition)}`;
}
