import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { pickCameras } from '#lib/traffic/cameras/pick-cameras.ts';
import { observationSchemas } from '#lib/traffic/observations.ts';
import { sharesOf } from '#lib/traffic/traffic-shares.ts';

/** A camera that a page shows, and where its newest picture is. */
export type WantedCamera = { editionId: number; sourceId: number; camera: string; url: string };

/** The working cameras that all editions' pages show. Where an invented one's picture would be, nobody is asked. */
export async function listWantedCameras(db: Db, adapters: readonly Adapter[], now: Date): Promise<WantedCamera[]> {
  const names = adapters.map(({ name }) => name);
  const wanted: WantedCamera[] = [];
  for (const edition of await listEditions(db)) {
    const kept = await listKeptSources(db, edition.id, names);
    const { seen } = sharesOf('cameras', observationSchemas.cameras, { kept, adapters, place: edition, now });
    for (const { sourceId, observation, isSample } of pickCameras(seen, edition)) {
      if (isSample || !observation.isInService) continue;
      wanted.push({ editionId: edition.id, sourceId, camera: observation.id, url: observation.imageUrl });
    }
  }
  return wanted;
}
