import { fieldOf } from '#lib/sources/reading/fields.ts';
import { newestSoFar } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { type CaltransContext, findNearPoint } from '#lib/traffic/adapters/caltrans/records.ts';
import { timeAt } from '#lib/traffic/adapters/caltrans/times.ts';
import { idAt, roadAt, standingPlace, wordsAt } from '#lib/traffic/adapters/caltrans/words.ts';
import type { RoadCondition } from '#lib/traffic/observations.ts';

/** Caltrans's own levels (https://dot.ca.gov/travel/winter-driving-tips/chain-controls), for where it sends no words. */
const levels: Readonly<Record<string, string>> = {
  'R-0': 'No chain controls are in effect',
  'R-1': 'Chains, traction devices or snow tires are required on the drive axle of all vehicles but four-wheel drives',
  'R-2': 'Chains or traction devices are required on all vehicles but four-wheel drives with snow tires',
  'R-3': 'Chains or traction devices are required on all vehicles',
};

/** How a pass is to drive on; a control point that is out of service says nothing of it. */
export function toChainControl(record: unknown, context: CaltransContext): RoadCondition | 'not-wanted' | null {
  const point = findNearPoint(record, context);
  if (point === 'far') return 'not-wanted';
  const [id, road, pass] = [idAt(record), roadAt(record, 'location', 'route'), standingPlace(record)];
  if (point === null || id === null || road === null || pass === null) return null;
  if (fieldOf(record, 'inService') !== 'true') return 'not-wanted';
  const status = wordsAt(record, 'statusData', 'status') ?? '';
  const level = Object.hasOwn(levels, status) ? (levels[status] ?? null) : null;
  const words = wordsAt(record, 'statusData', 'statusDescription')?.replace(/ at this time\.?$|\.$/i, '') ?? null;
  const town = wordsAt(record, 'location', 'nearbyPlace');
  return {
    id,
    road,
    stretch: town === null || pass.includes(town) ? pass : `${pass}, ${town}`,
    condition: status === 'R-0' ? level : (words ?? level),
    besides: [],
    visibility: null,
    updatedAt: newestSoFar([timeAt(fieldOf(record, 'statusData'), 'status', context.now)], context.now),
    point,
  };
}
