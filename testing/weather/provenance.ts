import { expect } from 'vitest';
import type { Adapter, Reading, SourceContext } from '#lib/sources/types.ts';
import type { WeatherPart } from '#lib/weather/observations.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { clock } from '#testing/sources/read-with.ts';

/** Where a number that was put out may come from, and how it was converted. */
export type Claim = {
  put: number | Date | null | undefined;
  from: readonly unknown[];
  by?: ((number: number) => number) | undefined;
};

/** What stands at a path of a foreign document; undefined where a step of it is missing. */
export function at(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      document,
    );
}

/** A value that may stand alone or in two languages. */
export const both = (document: unknown, path: string) =>
  [`${path}.en`, `${path}.fr`, path].map((one) => at(document, one));

/** Each number comes from one of its places, by its conversion; a time is one as well. */
export function expectClaims(claims: Readonly<Record<string, Claim>>): void {
  for (const [name, { put, from, by = (number: number) => number }] of Object.entries(claims)) {
    if (put === null || put === undefined) continue;
    const number = put instanceof Date ? put.getTime() : put;
    const sources = from.flatMap((value) => numberIn(value, put instanceof Date)).map(by);
    // `expect` costs much where there are a million of them
    if (!sources.includes(number)) expect(sources, name).toContain(number);
  }
}

function numberIn(value: unknown, isTime: boolean): number[] {
  if (isTime) return typeof value === 'string' ? [Date.parse(value)] : [];
  if (value === 'calm' || value === 'calme') return [0];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? [number] : [];
}

/** Reads an answer that was changed in `count` ways, and hands each reading on with what it was read in. */
export function readMutations(
  adapter: Adapter<WeatherPart, unknown>,
  request: string,
  answer: object,
  count: number,
  check: (document: unknown, reading: Reading<WeatherPart, unknown>) => void,
  context: Pick<SourceContext<unknown>, 'place'> & Partial<SourceContext<unknown>>,
): void {
  const bytes = Buffer.from(JSON.stringify(answer));
  const random = seededRandom(14);
  for (let round = 0; round < count; round += 1) {
    const mutated = mutatedAnswer(bytes, random);
    const reading = adapter.read(
      request,
      { bytes: mutated, contentType: 'application/json' },
      { settings: {}, accessKey: null, links: {}, now: clock, ...context },
    );
    check(parsed(mutated), reading);
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

export const listAt = (document: unknown, path: string): unknown[] => {
  const value = at(document, path);
  return Array.isArray(value) ? value : [];
};

/**
 * Those records of an answer that are as they were still give what they gave.
 * @param gave what each of the first of them gave
 */
export function expectKept(
  records: { before: readonly unknown[]; after: readonly unknown[] },
  gave: readonly unknown[],
  gives: readonly unknown[],
): void {
  const [after, given] = [records.after, gives].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  const lost = gave.filter((one, place) => {
    const isAsItWas = after?.has(JSON.stringify(records.before[place]));
    return isAsItWas && !given?.has(JSON.stringify(one));
  });
  if (lost.length > 0) expect(lost).toEqual([]);
}
