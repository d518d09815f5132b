/** Dates as the paper prints them, always in an edition's own zone. */
type Zoned = { language: string; timeZone: string };

const clockLineFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The old site's clock line: "23rd November 2026 08:35".
 * @param timeZone IANA
 */
export function formatUpdated(at: Date, timeZone: string): string {
  let format = clockLineFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clockLineFormats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day}${ordinalSuffix(Number(part.day))} ${part.month} ${part.year} ${part.hour}:${part.minute}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function ordinalSuffix(day: number): string {
  return suffixes[ordinals.select(day)] ?? 'th';
}

/** "Nov 23, 2026, 8:35 a.m. MST" in the edition's language. */
export function formatTime(at: Date, edition: Zoned): string {
  return new Intl.DateTimeFormat(edition.language, {
    timeZone: edition.timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/**
 * The instant with the zone's offset, for `<time datetime>` and JSON-LD: "2026-11-23T08:35:00-07:00".
 * @param timeZone IANA
 */
export function isoInZone(at: Date, timeZone: string): string {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const offset = part.timeZoneName?.replace('GMT', '') || '+00:00';
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

const shortFormats = new Map<string, Intl.DateTimeFormat>();

function shortFormat({ language, timeZone }: Zoned, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(options).join()}`;
  const known = shortFormats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  shortFormats.set(key, known);
  return known;
}

/** "Nov. 23" in the edition's language. */
export function formatShortDay(at: Date, edition: Zoned): string {
  return shortFormat(edition, { month: 'short', day: 'numeric' }).format(at);
}

/** "8:35 a.m." in the edition's language. */
export function formatClock(at: Date, edition: Zoned): string {
  return shortFormat(edition, { hour: 'numeric', minute: '2-digit' }).format(at);
}
