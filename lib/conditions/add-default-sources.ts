import { saveSource } from '#lib/conditions/desk/save-source.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** The official services of a country that go by coordinates alone. */
const byCountry: Readonly<Record<string, readonly string[]>> = {
  CA: ['eccc', 'eccc-air'],
  US: ['nws', 'airnow'],
};
/** One that knows the whole world. */
const elsewhere = ['met-norway'];

/**
 * Gives a new edition the services that are natural for its country, as far as this release has them.
 * @returns the adapters whose sources were added
 * @throws {ForbiddenError}
 */
export async function addDefaultSources(
  db: Db,
  actor: Actor,
  edition: Pick<Edition, 'id' | 'country'>,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<Adapter[]> {
  authorise(actor, 'source.save');
  const names = byCountry[edition.country] ?? elsewhere;
  const known = names.flatMap((name) => findAdapter(rooms, name)?.adapter ?? []);
  const adapters = known.filter(({ settings }) => settings.safeParse({}).success);
  for (const { name } of adapters)
    await saveSource(db, actor, { id: null, editionId: edition.id, adapter: name, settings: {} }, now, rooms);
  return adapters;
}
