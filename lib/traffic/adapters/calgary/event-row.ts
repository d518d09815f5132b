import { fieldOf } from '#lib/sources/reading/fields.ts';
import { roadIn } from '#lib/traffic/adapters/calgary/road-in.ts';
import { rowPoint } from '#lib/traffic/adapters/calgary/row-point.ts';
import {
  directionIn,
  isBesideRoad,
  lanesIn,
  saysFullClosure,
  saysUntilFurtherNotice,
} from '#lib/traffic/adapters/reading/phrases.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import type { Direction, TrafficEvent } from '#lib/traffic/observations.ts';

/** What the rows of incidents and of detours say alike. */
type EventRow = Omit<TrafficEvent, 'id' | 'kind' | 'certainty' | 'startsAt' | 'endsAt' | 'updatedAt'>;

/**
 * @param placeColumn where the row says where it is
 * @returns null where it says nothing there
 */
export function readEventRow(row: unknown, placeColumn: string): EventRow | null {
  const place = plainText(fieldOf(row, placeColumn), 300);
  if (place === null) return null;
  const text = plainText(fieldOf(row, 'description'));
  return {
    isFullClosure: saysFullClosure(text) && !isBesideRoad(place),
    road: roadIn(place),
    direction: directionAt(place) ?? directionIn(text),
    place,
    text,
    language: 'en',
    lanesClosed: lanesIn(text),
    lanesTotal: null,
    delayMinutes: null,
    point: rowPoint(row),
    line: null,
    isUntilFurtherNotice: saysUntilFurtherNotice(text),
  };
}

/** "Westbound 31 Avenue onto Northbound Larkspur Trail" is on 31 Avenue, west. */
function directionAt(place: string): Direction | null {
  const [road = ''] = place.split(/ (?:onto|to|exit to)\b/i, 1);
  return /\bramp\b/i.test(road) ? null : directionIn(road);
}
