import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { trafficAdapters } from '#lib/traffic/adapters/adapters.ts';
import { listCameraViews } from '#lib/traffic/cameras/queries.ts';
import { composeTraffic } from '#lib/traffic/compose-traffic.ts';
import type { IsOnMap, TrafficFilter, TrafficReport } from '#lib/traffic/types.ts';

type Options = {
  /** Where the map has room for a number. Default: everywhere. */
  isOnMap?: IsOnMap | undefined;
  adapters?: readonly Adapter[];
};

/** What an edition's traffic page shows at this time; the page that is being composed depends on it. */
export async function findTraffic(
  db: Db,
  edition: Edition,
  filter: TrafficFilter,
  now: Date,
  { isOnMap, adapters = trafficAdapters }: Options = {},
): Promise<TrafficReport> {
  dependOn(`traffic:${edition.id}`);
  const names = adapters.map(({ name }) => name);
  const kept = await listKeptSources(db, edition.id, names);
  const views = await listCameraViews(
    db,
    kept.map(({ source }) => source.id),
  );
  const { report, until } = composeTraffic({ kept, adapters, place: edition, now }, views, {
    filter,
    ...(isOnMap ? { isOnMap } : {}),
  });
  validUntil(until);
  return report;
}
