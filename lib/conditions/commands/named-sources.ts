import { parseArgs } from 'node:util';
import { getSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { isRowId } from '#lib/row-id.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { system } from '#lib/staff/permissions.ts';

/** Refuses in words what an operator named and the portal doesn't have. */
const nothing = (what: string, name: string, hint = '') =>
  new InvalidError(`no ${what} ${name}`, `There is no ${what} ${name}.${hint}`);

/** @throws {InvalidError} */
export async function getNamedSource(db: Db, id: string, now: Date, rooms: SourceRooms): Promise<SourceStatus> {
  const hint = ' "source list" has their numbers.';
  if (!isRowId(Number(id))) throw nothing('source', id, hint);
  try {
    return await getSourceStatus(db, system, Number(id), now, rooms);
  } catch (error) {
    throw error instanceof NotFoundError ? nothing('source', id, hint) : error;
  }
}

/** @throws {InvalidError} */
export async function getNamedEdition(db: Db, slug: string): Promise<Edition> {
  const edition = (await listEditions(db)).find((each) => each.slug === slug);
  if (!edition) throw nothing('edition', slug);
  return edition;
}

/** @throws {InvalidError} */
export function getNamedAdapter(name: string, rooms: SourceRooms): Adapter {
  const found = findAdapter(rooms, name);
  if (!found) throw nothing('adapter', name, ' "source adapters" lists them.');
  return found.adapter;
}

/**
 * `--set site=s0000047 --set river=bow`
 * @throws {InvalidError} when one is of another shape, or the adapter has no such setting
 */
export function readSettings(given: readonly string[], adapter: Adapter): Record<string, string> {
  const known = adapter.fields.map(({ name }) => name);
  return Object.fromEntries(
    given.map((each) => {
      const { name, value } = /^(?<name>[^=]+)=(?<value>.*)$/s.exec(each)?.groups ?? {};
      if (name === undefined || value === undefined || !known.includes(name)) {
        const names = known.length > 0 ? `Its settings are ${known.join(', ')}.` : 'It has no settings.';
        throw new InvalidError(`no setting ${each}`, `“${each}” is not like --set <name>=<value>. ${names}`);
      }
      return [name, value];
    }),
  );
}

/** The one thing that a command is about; null where it isn't one. */
export function onlyName(args: string[]): string | null {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [name, ...more] = positionals;
  return more.length > 0 ? null : (name ?? null);
}
