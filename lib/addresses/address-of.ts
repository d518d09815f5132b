import { type AddressName, addresses } from '#lib/addresses/addresses.ts';
import type { PartsOf } from '#lib/addresses/parts.ts';

type RowOf<N extends AddressName> = (typeof addresses)[N];
type Query<N extends AddressName> =
  RowOf<N> extends { reads: infer Names extends readonly string[] }
    ? { readonly [Name in Names[number]]?: string | number | null | undefined }
    : Readonly<Record<string, never>>;

type Given<N extends AddressName> = [keyof PartsOf<RowOf<N>>] extends [never]
  ? [parts?: Readonly<Record<string, never>>, query?: Query<N>]
  : [parts: PartsOf<RowOf<N>>, query?: Query<N>];

/**
 * An address of the paper: `addressOf('topic', { edition: 'calgary', topic: 'transit' }, { page: 2 })`.
 * @param given its parts, as they stand in an address (slugs, ids and tokens do); then its query, of which what is empty
 *   is left out, and the number of a first page, so that a page has one address
 * @returns a path, with its query
 */
export function addressOf<N extends AddressName>(name: N, ...given: Given<N>): string;
export function addressOf(
  name: AddressName,
  parts: Readonly<Record<string, string | number>> = {},
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const row: { pattern: string; reads?: readonly string[] } = addresses[name];
  const path = row.pattern.replace(/:(\w+)[+*]?/g, (_all, part: string) => String(parts[part] ?? ''));
  const kept = new URLSearchParams();
  for (const parameter of row.reads ?? []) {
    const value = query[parameter];
    if (value && !(parameter === 'page' && value === 1)) kept.set(parameter, String(value));
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
