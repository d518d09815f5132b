import { readZone, type Zone } from '#lib/wires/feeds/dates/zones.ts';

/** `minute` of the day; null where a morning and an evening are possible. `zone` null: none is named. */
export type WrittenClock = { minute: number | null; zone: Zone | null };

const half = '(?<half>[ap])\\.?\\s?m\\b\\.?';
const clocks = new RegExp(
  [
    `(?<![\\d:.])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?![\\d:])(?:\\s*${half})?`,
    `(?<![\\d:.])(?<wholeHour>\\d{1,2})\\s*${half.replace('half', 'wholeHalf')}`,
    '(?<![\\d:.])(?<frenchHour>\\d{1,2})\\s?h(?:eures?)?(?:\\s?(?<frenchMinute>\\d{2}))?(?![\\p{L}\\d])',
    '(?<![\\d:.])(?<packed>[012]\\d[0-5]\\d)\\s?(?:hours|hrs)\\b',
    '\\b(?<word>noon|midi|midnight|minuit)\\b',
  ].join('|'),
  'giu',
);

const zoneBehind =
  /^[\s,(]*(?:(?<offset>(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?)|(?<named>(?:[NAECMP][SD]T|[NECMP]T|AK[SD]T|HST|UTC|GMT|BST|CES?T)\b)|(?<english>(?:mountain|pacific|eastern|central|atlantic|newfoundland|alaska)(?:\s+(?:standard|daylight))?\s+time\b)|(?<french>H[NA][TAECRP]\b)|(?<heure>(?:à\s+l['’])?heure(?:\s+normale|\s+avancée)?\s+(?:de\s+l['’]\s?est|du\s+centre|des\s+rocheuses|du\s+pacifique|de\s+l['’]\s?atlantique|de\s+terre-neuve)))/iu;

/** The times of day in a line, each with the zone that stands behind it. */
export function readClocks(line: string): WrittenClock[] {
  return [...line.slice(0, 400).matchAll(clocks)].map((found) => ({
    minute: minuteOf(found.groups ?? {}),
    zone: zoneOf(line.slice(found.index + found[0].length)),
  }));
}

type Groups = Readonly<Record<string, string | undefined>>;

function minuteOf(groups: Groups): number | null {
  const { word, packed, frenchHour, frenchMinute = '0', wholeHour, wholeHalf = '', hour = '', minute = '0' } = groups;
  if (word) return /^(?:noon|midi)$/i.test(word) ? 12 * 60 : null;
  if (packed) return inDay(Number(packed.slice(0, 2)), Number(packed.slice(2)));
  if (frenchHour) return inDay(Number(frenchHour), Number(frenchMinute));
  if (wholeHour) return ofHalf(Number(wholeHour), 0, wholeHalf);
  if (groups.half) return ofHalf(Number(hour), Number(minute), groups.half);
  // "6:00" and "11:00" are of either half of the day; "06:00" and "18:00" are written as 24 hours are
  return hour.startsWith('0') || Number(hour) > 12 ? inDay(Number(hour), Number(minute)) : null;
}

const inDay = (hour: number, minute: number) => (hour < 24 && minute < 60 ? hour * 60 + minute : null);

function ofHalf(hour: number, minute: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return inDay((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute);
}

const letterOf: Readonly<Record<string, string>> = {
  mountain: 'm',
  pacific: 'p',
  eastern: 'e',
  central: 'c',
  atlantic: 'a',
  newfoundland: 'n',
  alaska: 'ak',
  rocheuses: 'm',
  pacifique: 'p',
  est: 'e',
  centre: 'c',
  atlantique: 'a',
  neuve: 'n',
};
const letterOfFrench: Readonly<Record<string, string>> = { T: 'n', A: 'a', E: 'e', C: 'c', R: 'm', P: 'p' };

function zoneOf(behind: string): Zone | null {
  const { offset, named, english, french, heure } = zoneBehind.exec(behind.slice(0, 80))?.groups ?? {};
  if (offset) return readZone(offset.replace(/\s/g, '').replace('−', '-'));
  if (named) return readZone(named);
  if (french) {
    const [, season = '', place = ''] = french.toUpperCase();
    return readZone(`${letterOfFrench[place]}${season === 'A' ? 'd' : 's'}t`);
  }
  const words = (english ?? heure ?? '').toLowerCase();
  const place = Object.keys(letterOf).find((name) => new RegExp(`(?:^|[\\s'’-])${name}(?:\\s|$)`).test(words));
  if (!place) return null;
  const season = /standard|normale/.test(words) ? 's' : /daylight|avancée/.test(words) ? 'd' : '';
  return readZone(`${letterOf[place]}${season}t`);
}
