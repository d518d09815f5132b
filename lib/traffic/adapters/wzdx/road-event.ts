import { primaryLanguage } from '#lib/language.ts';
import { fieldOf, lineOf, listOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import {
  directionIn,
  isBesideRoad,
  kindIn,
  saysFullClosure,
  saysUntilFurtherNotice,
} from '#lib/traffic/adapters/reading/phrases.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { geometryOf, isWithin } from '#lib/traffic/adapters/reading/points.ts';
import { utcTime } from '#lib/traffic/adapters/reading/times.ts';
import { lanesOf } from '#lib/traffic/adapters/wzdx/lanes.ts';
import { type Property, propertyOf } from '#lib/traffic/adapters/wzdx/property.ts';
import { restrictionsOf } from '#lib/traffic/adapters/wzdx/restrictions.ts';
import type { TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

/** A work zone or another event: flat in 3.1, its core apart since 4.0. */
export function readRoadEvent(feature: unknown, place: Place, radiusKm: number, now: Date): TrafficEvent[] | null {
  const properties = fieldOf(feature, 'properties');
  const holders = [propertyOf([properties], 'core_details'), properties];
  const property: Property = (name) => propertyOf(holders, name);
  const id = idOf(fieldOf(feature, 'id'), property('road_event_id'), property('id'));
  // a sign or a camera on a work zone, of a feed of its own kind
  if (property('device_type') !== undefined) return null;
  const position = geometryOf(fieldOf(feature, 'geometry'));
  const road = plainText(listOf(property('road_names'))[0] ?? property('road_name'), 120);
  const where = whereOf(property, road);
  if (id === null || position.point === null || where === null) return null;
  if (isOver(property)) return [];
  if (!isWithin(place, position, radiusKm)) return [];
  const description = plainText(property('description'));
  const text = asDetour(property, description ?? plainText(property('name'), 300));
  const isFullClosure = isClosed(property, description);
  return [
    {
      id,
      kind: kindOf(property, text ?? '', isFullClosure),
      isFullClosure,
      road,
      direction: directionIn(lineOf(property('direction'), 60)) ?? directionIn(description),
      place: where,
      text: [text === where ? null : text, ...restrictionsOf(property)].filter(Boolean).join(' ') || null,
      language: primaryLanguage(place.language),
      ...lanesOf(property),
      delayMinutes: null,
      ...position,
      ...timesOf(property, now),
      isUntilFurtherNotice: saysUntilFurtherNotice(description),
      updatedAt: utcTime(property('update_date'), now) ?? utcTime(property('creation_date'), now),
    },
  ];
}

const nameIn = (value: unknown) => lineOf(value, 60)?.toLowerCase() ?? '';
const isOver = (property: Property) =>
  ['completed', 'cancelled', 'canceled'].includes(nameIn(property('event_status')));

/** A road that others are sent over is not to be taken for one with work on it. */
function asDetour(property: Property, text: string | null): string | null {
  if (nameIn(property('event_type')) !== 'detour' || /\bdetour\b/i.test(text ?? '')) return text;
  return text === null ? 'Detour' : `Detour: ${text}`;
}

/** The road and its stretch; where the feed has bare numbers for roads, its own words say more. */
function whereOf(property: Property, road: string | null): string | null {
  const ends = ['beginning_cross_street', 'ending_cross_street'].map((name) => plainText(property(name), 120));
  const stretch = [...new Set(ends)].filter(Boolean).join(' – ');
  const byRoad = [road, stretch].filter(Boolean).join(', ');
  if (/\p{L}/u.test(byRoad)) return byRoad;
  return plainText(property('name'), 300) ?? plainText(property('description'), 300) ?? (byRoad || null);
}

/** All lanes, and of the road itself; the words count where the feed doesn't say what is closed. */
function isClosed(property: Property, description: string | null): boolean {
  const impact = nameIn(property('vehicle_impact'));
  if (impact === 'all-lanes-closed') return !isBesideRoad(description) || saysFullClosure(description);
  return ['', 'unknown'].includes(impact) && saysFullClosure(description);
}

function kindOf(property: Property, text: string, isFullClosure: boolean): TrafficKind {
  const type = nameIn(property('event_type'));
  if (['', 'work-zone', 'workzone'].includes(type)) return 'roadwork';
  const said = type === 'incident' ? kindIn(text) : 'other';
  return isFullClosure && said === 'other' ? 'closure' : said;
}

/** It is reported once somebody has verified that it has begun, or the feed says that it is active. */
function timesOf(property: Property, now: Date): Pick<TrafficEvent, 'startsAt' | 'endsAt' | 'certainty'> {
  const startsAt = utcTime(property('start_date'), now);
  const isVerified =
    property('is_start_date_verified') === true || nameIn(property('start_date_accuracy')) === 'verified';
  const status = nameIn(property('event_status'));
  const isSo = status === 'active' || (isVerified && !['planned', 'pending'].includes(status));
  const hasBegun = startsAt !== null && startsAt <= now && isSo;
  return { startsAt, endsAt: utcTime(property('end_date'), now), certainty: hasBegun ? 'reported' : 'scheduled' };
}
