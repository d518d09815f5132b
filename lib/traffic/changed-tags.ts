import type { Edition } from '#lib/editions/types.ts';
import type { PageTag } from '#lib/page-notes.ts';
import type { Adapter, KeptSource } from '#lib/sources/types.ts';
import { composeTraffic } from '#lib/traffic/compose-traffic.ts';
import type { ShownEvent, TrafficReport } from '#lib/traffic/types.ts';

/**
 * The pages that say something else by what came: the edition's traffic, and whatever shows a full closure or a
 * camera of which something else is said now, or which is gone.
 */
export function changedTraffic(
  adapters: readonly Adapter[],
  edition: Edition,
  before: readonly KeptSource[],
  after: readonly KeptSource[],
  now: Date,
): PageTag[] {
  const [earlier, later] = [before, after].map(
    (kept) => composeTraffic({ kept, adapters, place: edition, now }, []).report,
  );
  if (!earlier || !later || saying(printed(earlier)) === saying(printed(later))) return [];
  return [`traffic:${edition.id}`, ...changedClosures(earlier, later), ...changedCameras(earlier, later)];
}

/** Announcements have room for a few dozen tags; more closures than these never change at once but by a mistake. */
const maxClosures = 40;

function changedClosures(earlier: TrafficReport, later: TrafficReport): PageTag[] {
  const [had, have] = [earlier, later].map(
    ({ events }) => new Map(events.map((event) => [`closure:${event.sourceId}:${event.id}` as const, event])),
  );
  if (!had || !have) return [];
  const isClosure = (event: ShownEvent | undefined) => event?.isFullClosure === true;
  return [...new Set([...had.keys(), ...have.keys()])]
    .filter((tag) => isClosure(had.get(tag)) || isClosure(have.get(tag)))
    .filter((tag) => saying(alone(had.get(tag))) !== saying(alone(have.get(tag))))
    .slice(0, maxClosures);
}

/** Its pictures are announced when they come; that it is out of service, or elsewhere, comes with the list. */
function changedCameras(earlier: TrafficReport, later: TrafficReport): PageTag[] {
  const [had, have] = [earlier, later].map(
    ({ cameras }) => new Map(cameras.map((one) => [`camera:${one.sourceId}:${one.id}` as const, saying(one)])),
  );
  if (!had || !have) return [];
  return [...new Set([...had.keys(), ...have.keys()])].filter((tag) => had.get(tag) !== have.get(tag));
}

/** When a record was last touched is not printed. */
const printed = ({ events, signs, ...others }: TrafficReport) => ({
  ...others,
  events: events.map(untouched),
  signs: signs.map(untouched),
});
const untouched = <Observed extends object>(one: Observed) => ({ ...one, updatedAt: null });

/** Its number is the map's, and says nothing of it. */
const alone = (event: ShownEvent | undefined) => (event ? { ...untouched(event), number: null } : null);

/** What a page makes of it: times are printed to the minute. */
function saying(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'string' && isTime.test(each) ? each.slice(0, 16) : each,
  );
}

const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
