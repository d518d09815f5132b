import { lineOf } from '#lib/sources/reading/fields.ts';

const maxLength = 200;

/** What a service calls a thing, a number or a text; null where it has no name. */
export function idOf(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const id = lineOf(typeof value === 'number' ? String(value) : value, maxLength);
    if (id !== null) return id;
  }
  return null;
}

/**
 * The same list with ids of its own for things that a service gives the same: "12", "12#2". What stands in it twice, word
 * for word, is there once.
 */
export function withUniqueIds<One extends { id: string }>(all: readonly One[]): One[] {
  const seen = new Map<string, number>();
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].map((one) => {
    const count = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id}#${count}` };
  });
}
