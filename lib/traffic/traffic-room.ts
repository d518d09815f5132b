import type { SourceRoom } from '#lib/sources/source-rooms.ts';
import { trafficAdapters } from '#lib/traffic/adapters/adapters.ts';
import { changedTraffic } from '#lib/traffic/changed-tags.ts';

/** What the refresh knows of this room. */
export const trafficRoom: SourceRoom = {
  adapters: trafficAdapters,
  changedTags: (edition, before, after, now) => changedTraffic(trafficAdapters, edition, before, after, now),
};
