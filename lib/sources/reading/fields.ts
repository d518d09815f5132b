import { dayMs } from '#lib/clock.ts';

/**
 * Lenient reading of foreign records: what is not there, of another type or not plausible is null, and nothing throws.
 */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** An object with names; a list is none. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where any step of it is missing. Only what the record itself has: no `constructor`. */
export function fieldOf(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** A list as it is; anything else is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const numericText = /^[+-]?\d{1,15}(?:\.\d{1,20})?$/;

/** A number, or a text that is one ("-4.5"), from `min` to `max`; null for anything else. A missing one is never 0. */
export function numberOf(value: unknown, min: number, max: number): number | null {
  const text = typeof value === 'string' ? value.trim() : null;
  const number = text !== null && numericText.test(text) ? Number(text) : value;
  if (typeof number !== 'number' || !(number >= min && number <= max)) return null;
  // −0 is 0
  return number === 0 ? 0 : number;
}

// letters that nobody sees can turn a line around or hide in it
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const usualMax = 300;

/** Words on one line; null where there are none, or more than `maxLength` characters: they are no name then. */
export function lineOf(value: unknown, maxLength = usualMax): string | null {
  if (typeof value !== 'string' || value.length > maxLength * 4) return null;
  const line = value
    .toWellFormed()
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(unseen, '')
    .trim();
  return line === '' || line.length > maxLength ? null : line;
}

/** Words on several lines, as they stand but for control characters and what is beyond `maxLength`, which "…" says. */
export function textOf(value: unknown, maxLength = 20_000): string | null {
  if (typeof value !== 'string') return null;
  const start = value.slice(0, maxLength * 2).toWellFormed();
  const text = start
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (one) => (one === '\n' || one === '\t' ? one : ''))
    .trim();
  if (text === '') return null;
  return text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text;
}

const instant = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
const usualReachMs = 400 * dayMs;

/** An ISO time with its zone; null where it is none, or further from `now` than `reachMs`: a year of 0001, 1970, 2999. */
export function timeOf(value: unknown, now: Date, reachMs = usualReachMs): Date | null {
  const [, year, month, day] = (typeof value === 'string' && instant.exec(value.trim())) || [];
  if (typeof value !== 'string' || !isDate(Number(year), Number(month), Number(day))) return null;
  const at = new Date(value.trim());
  return Math.abs(at.getTime() - now.getTime()) <= reachMs ? at : null;
}

/** `Date` takes 30 February for 2 March. */
function isDate(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** An address of a page, https; null for anything else. */
export function pageUrlOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_000) return null;
  const url = URL.parse(value.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}

/** The same thing in the languages a service has it in. */
export type InBoth<Value> = { en: Value | null; fr: Value | null };

/** Words in English and French; null where they are in neither. */
export function bothOf(en: string | null, fr: string | null): InBoth<string> | null {
  return en === null && fr === null ? null : { en, fr };
}

/**
 * Reads a list record by record.
 * @param read gives what a record holds, which may be nothing that is wanted; null when it could not be read
 */
export function readEach<Value>(
  records: readonly unknown[],
  read: (record: unknown) => readonly Value[] | null,
): { values: Value[]; dropped: number } {
  const results = records.map(read);
  return { values: results.flatMap((result) => result ?? []), dropped: results.filter((one) => one === null).length };
}
