import { eq } from 'drizzle-orm';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import type { PageTag } from '#lib/page-notes.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';

/**
 * Changes sources of an edition, and tells the pages that show them: all of the edition's weather and traffic, and what
 * else the rooms see to be different.
 */
export async function tellPages<Result>(
  tx: Db,
  editionId: number,
  rooms: SourceRooms,
  now: Date,
  change: () => Promise<Result>,
): Promise<Result> {
  const { position: _position, ...edition } = await getEdition(tx, editionId);
  const kept = async () => {
    const all = [];
    for (const { adapters } of rooms) {
      const names = adapters.map(({ name }) => name);
      all.push(await listKeptSources(tx, editionId, names));
    }
    return all;
  };
  const before = await kept();
  const result = await change();
  const after = await kept();
  const tags = rooms.flatMap((room, place) => room.changedTags(edition, before[place] ?? [], after[place] ?? [], now));
  await announceChange(tx, [...tagsOf(editionId), ...tags], now);
  return result;
}

/** Attributions and links to services stand there even where nothing has come yet. */
function tagsOf(editionId: number): PageTag[] {
  return [`weather:${editionId}`, `weather-line:${editionId}`, `traffic:${editionId}`, `frame:${editionId}`];
}

async function getEdition(tx: Db, id: number) {
  const [edition] = await tx.select().from(editions).where(eq(editions.id, id));
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}
