import { fieldOf, lineOf } from '#lib/sources/reading/fields.ts';

const maxWords = 200;

/** Words of a record; null for those that say that there are none. */
export function wordsAt(record: unknown, ...path: readonly string[]): string | null {
  const words = lineOf(fieldOf(record, ...path), maxWords);
  return words === null || /^(?:not reported|n\/?a|none|unknown|null)$/i.test(words) ? null : words;
}

/** "US-101", "SR-1"; with its suffix where it has one. */
export function roadAt(record: unknown, ...path: readonly string[]): string | null {
  const road = wordsAt(record, ...path);
  return road !== null && /^[A-Z]{1,3}-\d{1,3}[A-Z]?$/i.test(road) ? road.toUpperCase() : null;
}

const idShape = /^[!-~](?:[ -~]{0,78}[!-~])?$/;

/** A record's own number or name, which tells it from all others: "18", "2-LAS-36-11.7-*-*". */
export function idAt(record: unknown): string | null {
  const id = fieldOf(record, 'index');
  return typeof id === 'string' && idShape.test(id) ? id : null;
}

/** "US-101 at Turnpike Road" of "TV502 -- US-101 : At Turnpike Road". */
export function standingPlace(record: unknown): string | null {
  const name =
    wordsAt(record, 'location', 'locationName')
      ?.replace(/^[A-Z]{0,4}\d{1,5}\s*--\s*/, '')
      // what follows a line of underscores is for those who put up signs
      .replace(/\s*_ ?_.*$/, '') ?? '';
  const [road = '', ...rest] = name.split(/ ?: ?/);
  const where = rest.join(': ');
  if (where === '') return road === '' ? wordsAt(record, 'location', 'nearbyPlace') : road;
  const relation = /^(?:at|before|after|near|over|under|[a-z]+ of)\b/i.exec(where)?.[0];
  return relation ? `${road} ${relation.toLowerCase()}${where.slice(relation.length)}` : `${road}: ${where}`;
}
