import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { isWithin } from '#lib/traffic/adapters/reading/points.ts';
import { decodePolyline } from '#lib/traffic/adapters/reading/polyline.ts';
import { epochTime } from '#lib/traffic/adapters/reading/times.ts';
import type { RoadCondition } from '#lib/traffic/observations.ts';

/** Nobody has reported: that says nothing of the road. */
const noReport = /^(?:no (?:current )?(?:report|data)|unknown|not reported|n\/a)\.?$/i;

/** How a stretch is to drive on in winter. One that can't be placed is wanted if it names the city as its area. */
export function readWinterRoad(record: unknown, place: Place, radiusKm: number, now: Date): RoadCondition[] | null {
  const road = plainText(fieldOf(record, 'RoadwayName'), 120);
  if (road === null) return null;
  const line = decodePolyline(fieldOf(record, 'EncodedPolyline'));
  const area = plainText(fieldOf(record, 'AreaName'), 120);
  const stretch = plainText(fieldOf(record, 'LocationDescription'), 300) ?? area ?? road;
  const besides = fieldOf(record, 'Secondary Conditions');
  if (!(isWithin(place, { point: null, line }, radiusKm) ?? area?.toLowerCase() === place.name.toLowerCase()))
    return [];
  return [
    {
      id: `${road}: ${stretch}`,
      road,
      stretch,
      condition: said(fieldOf(record, 'Primary Condition')),
      besides: (typeof besides === 'string' ? [besides] : listOf(besides)).flatMap((one) => said(one) ?? []),
      visibility: said(fieldOf(record, 'Visibility')),
      updatedAt: epochTime(fieldOf(record, 'LastUpdated'), now),
      point: line[0] ?? null,
    },
  ];
}

function said(value: unknown): string | null {
  const words = plainText(value, 200);
  return words === null || noReport.test(words) ? null : words;
}
