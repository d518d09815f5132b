import { dayOf, daySpan } from '#lib/editions/days.ts';
import type { Attribution } from '#lib/sources/types.ts';
import { pickCameras } from '#lib/traffic/cameras/pick-cameras.ts';
import { shownCamera, turningPointsOfCamera } from '#lib/traffic/cameras/shown-camera.ts';
import type { CameraView } from '#lib/traffic/cameras/types.ts';
import { kindChoicesOf, matches, roadChoicesOf } from '#lib/traffic/filter-events.ts';
import { type Advisory, observationSchemas, type TrafficEvent } from '#lib/traffic/observations.ts';
import { inOrder } from '#lib/traffic/order-events.ts';
import { phaseOf, turningPointsOf } from '#lib/traffic/phase.ts';
import { type KeptTraffic, type Seen, sharesOf } from '#lib/traffic/traffic-shares.ts';
import type { IsOnMap, ShownEvent, TrafficFilter, TrafficReport } from '#lib/traffic/types.ts';

export const everything: TrafficFilter = { road: null, kind: null };

type Options = { filter?: TrafficFilter; isOnMap?: IsOnMap };

/**
 * An edition's traffic as of one time, from what its sources and cameras last said.
 * @returns `until` when it would say something else by the clock alone; null for never
 */
export function composeTraffic(
  said: KeptTraffic,
  views: readonly CameraView[],
  { filter = everything, isOnMap = () => true }: Options = {},
): { report: TrafficReport; until: Date | null } {
  const { place, now } = said;
  const of = observationSchemas;
  const events = sharesOf('events', of.events, said, {
    isShown: (one) => phaseOf(one, now) !== null,
    turnsOf: turningPointsOf,
  });
  const roads = sharesOf('roads', of.roads, said);
  const cameras = sharesOf('cameras', of.cameras, said);
  const signs = sharesOf('signs', of.signs, said, { isShown: ({ pages }) => pages.some((lines) => lines.length > 0) });
  const advisories = sharesOf('advisories', of.advisories, said, {
    isShown: (one) => isInForce(one, now),
    turnsOf: ({ startsAt, endsAt }) => [startsAt, endsAt],
  });
  const shares = [events, roads, cameras, signs, advisories];
  const all = inOrder(events.seen.flatMap((one) => toShownEvent(one, now)));
  const shown = pickCameras(cameras.seen, place).map((one) => shownCamera(one, views, now));
  const adapters = [...new Set(shares.flatMap((share) => share.adapters))];
  const report: TrafficReport = {
    events: numbered(
      all.filter((event) => matches(event, filter)),
      isOnMap,
    ),
    eventCount: all.length,
    roadChoices: roadChoicesOf(all, place.language),
    kindChoices: kindChoicesOf(all),
    roads: roads.seen.map(({ observation }) => observation),
    cameras: shown,
    signs: signs.seen.map(({ observation }) => observation),
    advisories: advisories.seen
      .map(({ observation }) => observation)
      .toSorted((one, other) => Number(other.isImportant) - Number(one.isImportant)),
    sources: {
      events: events.sources,
      roads: roads.sources,
      cameras: cameras.sources,
      signs: signs.sources,
      advisories: advisories.sources,
    },
    attributions: distinct(adapters.flatMap(({ attributions }) => attributions)),
    isSample: shares.some(({ isSample }) => isSample),
  };
  const turns = [
    ...shares.flatMap((share) => share.turns),
    ...shown.flatMap(turningPointsOfCamera),
    // what says "4 p.m." today says tomorrow of which day
    daySpan(dayOf(now, place.timeZone), place.timeZone)?.endAt ?? null,
  ];
  return { report, until: earliest(turns, now) };
}

function toShownEvent({ sourceId, observation }: Seen<TrafficEvent>, now: Date): ShownEvent[] {
  const phase = phaseOf(observation, now);
  return phase ? [{ ...observation, sourceId, phase, number: null }] : [];
}

/** In the order of the list, those alone that have a place on the map. */
function numbered(events: readonly ShownEvent[], isOnMap: IsOnMap): ShownEvent[] {
  let last = 0;
  return events.map((event) => {
    if (!event.point || !isOnMap(event.point)) return event;
    last += 1;
    return { ...event, number: last };
  });
}

const isInForce = ({ startsAt, endsAt }: Advisory, now: Date) =>
  (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);

const distinct = (attributions: readonly Attribution[]) => [
  ...new Map(attributions.map((one) => [one.text, one])).values(),
];

function earliest(turns: readonly (Date | null)[], now: Date): Date | null {
  const times = turns.flatMap((at) => (at && at > now ? at.getTime() : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
