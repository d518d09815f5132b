import { fieldOf, isRecord, lineOf, textOf, timeOf } from '#lib/sources/reading/fields.ts';
import type { Worded } from '#lib/weather/observations.ts';

/** Nearly every value stands as `{ en, fr }`, and some stand alone: the first of them that can be read. */
function firstOf<Value>(value: unknown, read: (one: unknown) => Value | null): Value | null {
  return isRecord(value) ? (read(value.en) ?? read(value.fr)) : read(value);
}

/** A number at a path. */
export function numberAt(
  record: unknown,
  read: (value: unknown) => number | null,
  ...path: readonly (string | number)[]
): number | null {
  return firstOf(fieldOf(record, ...path), read);
}

/**
 * What is measured at a path, `{ units, value }`; null where its unit is another than we take it for.
 * @param unit '' where the service gives none
 */
export function measureAt(
  record: unknown,
  unit: string,
  read: (value: unknown) => number | null,
  ...path: readonly (string | number)[]
): number | null {
  const given = fieldOf(record, ...path, 'units', 'en');
  return typeof given === 'string' && given !== unit ? null : numberAt(record, read, ...path, 'value');
}

/** A time at a path. */
export function timeAt(record: unknown, now: Date, ...path: readonly (string | number)[]): Date | null {
  return firstOf(fieldOf(record, ...path), (value) => timeOf(value, now));
}

/** A line of words at a path, in both languages. What stands alone is English. */
export function wordsAt(record: unknown, ...path: readonly (string | number)[]): Worded {
  const value = fieldOf(record, ...path);
  return isRecord(value) ? { en: lineOf(value.en), fr: lineOf(value.fr) } : { en: lineOf(value), fr: null };
}

/** The same for sentences. */
export function textAt(record: unknown, ...path: readonly (string | number)[]): Worded | null {
  const value = fieldOf(record, ...path);
  const [en, fr] = [textOf(fieldOf(value, 'en'), 4_000), textOf(fieldOf(value, 'fr'), 4_000)];
  return en === null && fr === null ? null : { en, fr };
}

/** The words of something, null where there are none. */
export function wordedOrNull({ en, fr }: Worded): Worded | null {
  return en === null && fr === null ? null : { en, fr };
}
