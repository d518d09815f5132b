import { type AddressName, addresses } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';

/** An address that was looked up: its row, and what stands in its parts, as it was written. */
export type FoundAddress = { name: AddressName; row: Row; parts: Readonly<Record<string, string>> };

type Compiled = { name: AddressName; row: Row; pattern: RegExp };

const rows = Object.entries(addresses).map(([name, row]) => compile(name as AddressName, row));

/** By first segment; those that begin with an edition under `''`. Few rows are left to try for a path. */
const byFirst = Map.groupBy(rows, ({ row }) => firstSegment(row.pattern));

/**
 * The row of a path: the first in the table that fits. There is one for every path that begins with a slash.
 * @param path without its query
 */
export function findAddress(path: string): FoundAddress {
  for (const group of [byFirst.get(firstSegment(path)), byFirst.get('')]) {
    for (const { name, row, pattern } of group ?? []) {
      const parts = pattern.exec(path);
      if (parts) return { name, row, parts: { ...parts.groups } };
    }
  }
  return { name: 'nothing', row: addresses.nothing, parts: {} };
}

/** `''` for a pattern that begins with a part, and for `/`. */
function firstSegment(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return first.startsWith(':') ? '' : first;
}

function compile(name: AddressName, row: Row): Compiled {
  const source = row.pattern
    .replace(/[.]/g, String.raw`\.`)
    .replace(/\/:(\w+)([+*]?)/g, (_all, part: string, many: string) => {
      if (many === '*') return `(?:/(?<${part}>.*))?`;
      if (many === '+') return `/(?<${part}>.+)`;
      return `/(?<${part}>${row.where?.[part]?.join('|') ?? '[^/]+'})`;
    });
  return { name, row, pattern: new RegExp(`^${source}$`) };
}
