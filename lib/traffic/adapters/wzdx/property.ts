import { fieldOf } from '#lib/sources/reading/fields.ts';

/** Gives what a feature says under a name, whichever version it is of. */
export type Property = (name: string) => unknown;

/**
 * The first value that any of some objects has under a name, written as WZDx does ("update_date") or as feeds without a
 * version do ("updateDate").
 */
export function propertyOf(holders: readonly unknown[], name: string): unknown {
  const camel = name.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
  for (const holder of holders) {
    const value = fieldOf(holder, name) ?? fieldOf(holder, camel);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}
