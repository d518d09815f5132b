import type { Direction } from '#lib/traffic/observations.ts';

/** Where a log is: "Us101 N / Turnpike Rd Ofr" is on US-101, north, at Turnpike Rd off-ramp. */
export type LogPlace = {
  road: string | null;
  direction: Direction | null;
  place: string;
  /** It is on a ramp, so the road itself is another matter. */
  isRamp: boolean;
};

const directionLetters: Readonly<Record<string, Direction>> = { N: 'north', E: 'east', S: 'south', W: 'west' };
const highway = /^(US|SR|I|CA)[- ]?(\d{1,3}[A-Z]?)(?: ([NESW])B?)?$/i;
/** "Nb I5" instead of "I5 N", and "I5 N Jno Sr99" instead of "I5 N / Jno Sr99" */
const boundFirst = /^([NESW])B ((?:US|SR|I|CA)[- ]?\d{1,3}[A-Z]?)\b/i;
const justBeside = /^((?:US|SR|I|CA)[- ]?\d{1,3}[A-Z]?(?: [NESW])?) (?=J[NESW]O )/i;
/** "I15 S So", "Elm Rd So" */
const withRelation = /^(.+) (no|so|eo|wo|to)$/i;
const relations: Readonly<Record<string, string>> = {
  no: ', north of',
  so: ', south of',
  eo: ', east of',
  wo: ', west of',
  to: ' to',
};
/** "15250 MM15 N SBD 152.50": the highway, the direction, the county, and the mile there. */
const milepost = /^(?:\d{1,6} )?MM(\d{1,3}) ([NESW]) (?:[A-Z]{2,3} )?R?(\d{1,3}\.\d{1,2})$/i;

const expanded: Readonly<Record<string, string>> = {
  ofr: 'off-ramp',
  onr: 'on-ramp',
  con: 'connector',
  trans: 'transition road',
  mm: 'mile',
  jno: 'just north of',
  jso: 'just south of',
  jeo: 'just east of',
  jwo: 'just west of',
};
const ramps = /\b(?:off-ramp|on-ramp|connector|transition road)\b/;

/**
 * Reads a log's location. Only what looks like the name of a road or a landmark stays: numbers of houses, telephones
 * and plates go, whatever else has slipped in with them.
 * @param area the name of the district it is in, for a location of which nothing is left
 */
export function readLogPlace(location: string, area: string | null): LogPlace | null {
  const [, numbered = '', way = '', mile = ''] = milepost.exec(location) ?? [];
  if (numbered !== '') {
    const direction = directionLetters[way.toUpperCase()] ?? null;
    return { road: null, direction, place: `Highway ${numbered} ${direction} at mile ${mile}`, isRamp: false };
  }
  const usual = location.replace(boundFirst, '$2 $1').replace(justBeside, '$1 / ');
  const parts = usual.split(' / ').slice(0, 3).map(withoutPrivate).filter(Boolean);
  const [first = { of: '', relation: null }, ...others] = parts.map(relationIn);
  const [, prefix = '', number = '', letter = ''] = highway.exec(first.of) ?? [];
  const road = prefix === '' ? null : `${prefix.toUpperCase() === 'CA' ? 'SR' : prefix.toUpperCase()}-${number}`;
  const direction = directionLetters[letter.toUpperCase()] ?? null;
  const on = road === null ? inPlainWords(first.of) : [road, direction].filter((word) => word !== null).join(' ');
  const place =
    others
      .reduce((so, { of, relation }, at) => {
        const how = relation ?? (at === 0 ? first.relation : null) ?? ' at';
        return `${so}${how} ${inPlainWords(of)}`;
      }, on)
      .replace(' at just ', ' just ') || area;
  return place === null ? null : { road, direction, place, isRamp: ramps.test(place) };
}

/** "Elm Rd So" is south of Elm Rd. */
function relationIn(part: string): { of: string; relation: string | null } {
  const [, of = part, word = ''] = withRelation.exec(part) ?? [];
  return { of, relation: relations[word.toLowerCase()] ?? null };
}

function inPlainWords(part: string): string {
  const words = part.split(' ');
  return words.map((word, at) => plainWord(word, words[at - 1] ?? '')).join(' ');
}

function plainWord(word: string, before: string): string {
  const [, prefix = '', number = ''] = highway.exec(word) ?? [];
  if (prefix !== '') return `${prefix.toUpperCase()}-${number}`;
  const direction = highway.test(before) ? directionLetters[word.toUpperCase()] : undefined;
  const key = word.toLowerCase();
  return direction ?? (Object.hasOwn(expanded, key) ? (expanded[key] ?? word) : word);
}

/** A word of a place: letters, an ordinal ("34th"), a highway, a mile ("30.50"). */
const placeWord =
  /^(?:[\p{L}][\p{L}'’.&-]{0,30}|&|\d{1,3}(?:st|nd|rd|th)|(?:us|sr|i|ca)-?\d{1,3}[a-z]?|\d{1,3}\.\d{1,2})$/iu;
const maxWords = 8;

function withoutPrivate(part: string): string {
  const [place = ''] = part.split(/[;:,@#*()[\]]| - /, 1);
  // "us101n" is no word of a place, and neither is "5623" of a house
  const words = place
    .replaceAll('"', '')
    .trim()
    .split(/\s+/)
    .filter((word, at, all) => placeWord.test(word) || isNumbered(word, at, all));
  return words.slice(0, maxWords).join(' ');
}

/** "Mm 12", "Avenue 12", "Road 200": not a house's. */
function isNumbered(word: string, at: number, all: readonly string[]): boolean {
  const before = all[at - 1] ?? '';
  return /^\d{1,3}$/.test(word) && (/^mm$/i.test(before) || (at === 1 && /^(?:avenue|road)$/i.test(before)));
}

/** The name of a district as the service has it: letters only. */
export function readArea(area: string): string | null {
  return /^[\p{L}][\p{L} .'-]{1,40}$/u.test(area) ? area : null;
}
