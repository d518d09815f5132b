import { fieldOf } from '#lib/sources/reading/fields.ts';

/** Where a number that is put out comes from: the value at a path of its record, by a conversion. */
export type Origin = {
  at: readonly (string | number)[];
  /** Which number of a text it is, where the value holds several: "5 to 10 mph". */
  nth?: number;
  convert: (value: number) => number;
  /** The unit that the record has to state for it: its path and the name. */
  unit?: readonly [path: readonly (string | number)[], name: string];
};

export type Provenance = Readonly<Record<string, readonly Origin[]>>;

const bounds: readonly (readonly [RegExp, number, number])[] = [
  [/(?:C|\.c)$/, -90, 60],
  [/[kK]mh$/, 0, 500],
  [/Percent$/, 0, 100],
  [/Degrees$/, 0, 360],
  [/Hpa$/, 850, 1090],
  [/Km$/, 0, 200],
  [/Mm$/, 0, 1_000],
  [/uvIndex(?:Max)?$/, 0, 30],
  [/^value$/, 0, 999],
];

/** Every number of an observation with its path: "wind.kmh". */
export function numbersIn(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersIn(one, path === '' ? name : `${path}.${name}`));
}

/** The numbers that no origin in a record accounts for, or that cannot be true. */
export function unaccounted(observation: unknown, record: unknown, table: Provenance): string[] {
  return numbersIn(observation)
    .filter(([path, number]) => !isPlausible(path, number) || !(table[path] ?? []).some(isOrigin(record, number)))
    .map(([path, number]) => `${path} ${number}`);
}

const isPlausible = (path: string, number: number) =>
  bounds.some(([pattern, min, max]) => pattern.test(path) && number >= min && number <= max);

const isOrigin =
  (record: unknown, number: number) =>
  ({ at, nth, convert, unit }: Origin): boolean => {
    if (unit && !String(fieldOf(record, ...unit[0])).endsWith(unit[1])) return false;
    const value = fieldOf(record, ...at);
    const given = nth === undefined ? value : String(value).match(/\d+(?:\.\d+)?/g)?.[nth];
    const isNumber = typeof given === 'number' || (typeof given === 'string' && /^\s*[+-]?[\d.]+\s*$/.test(given));
    return isNumber && Math.abs(convert(Number(given)) - number) < 1e-9;
  };
