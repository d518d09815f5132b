import { primaryLanguage } from '#lib/language.ts';
import { fieldOf, lineOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { timesOf } from '#lib/traffic/adapters/open511/schedule.ts';
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
import { isoTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

const maxRoads = 20;
const maxLanes = 20;

/** An event that is not over (https://www.open511.org/documentation/1.0/event.html). */
export function readOpen511Event(record: unknown, place: Place, radiusKm: number, now: Date): TrafficEvent[] | null {
  const id = idOf(fieldOf(record, 'id'), fieldOf(record, 'url'));
  const status = nameIn(fieldOf(record, 'status'));
  if (status !== '' && status !== 'ACTIVE') return id === null ? null : [];
  const position = geometryOf(fieldOf(record, 'geography'));
  const text = plainText(fieldOf(record, 'description'));
  const roads = listOf(fieldOf(record, 'roads')).slice(0, maxRoads);
  const [first] = roads;
  const road = roadOf(first, text);
  const where = whereOf(first, road) ?? plainText(fieldOf(record, 'headline'), 200);
  if (id === null || position.point === null || where === null) return null;
  if (!isWithin(place, position, radiusKm)) return [];
  const isFullClosure = (roads.some(isClosed) && !isBesideRoad(text)) || saysFullClosure(text);
  const kind = kindOf(record, text ?? '');
  const open = numberOf(fieldOf(first, 'lanes_open'), 0, maxLanes);
  const lanesClosed = numberOf(fieldOf(first, 'lanes_closed'), 0, maxLanes);
  const hasLanes = Number.isInteger(open) && Number.isInteger(lanesClosed);
  return [
    {
      id,
      kind: isFullClosure && ['other', 'hazard'].includes(kind) ? 'closure' : kind,
      isFullClosure,
      road,
      direction: directionIn(plainText(fieldOf(first, 'direction'), 60)),
      place: where,
      text: text ?? plainText(fieldOf(record, 'headline'), 300),
      language: primaryLanguage(place.language),
      lanesClosed: Number.isInteger(lanesClosed) ? lanesClosed : null,
      lanesTotal: hasLanes && open !== null && lanesClosed !== null ? open + lanesClosed : null,
      delayMinutes: null,
      ...position,
      ...timesOf(record, isPlanned(record), place.timeZone, now),
      isUntilFurtherNotice: saysUntilFurtherNotice(text),
      updatedAt: isoTime(fieldOf(record, 'updated'), now) ?? isoTime(fieldOf(record, 'created'), now),
    },
  ];
}

const nameIn = (value: unknown) => lineOf(value, 60)?.toUpperCase() ?? '';
const isClosed = (road: unknown) => nameIn(fieldOf(road, 'state')) === 'CLOSED';

/** "Other Roads" is where British Columbia puts what is on none of its highways: its words begin with the road then. */
function roadOf(road: unknown, text: string | null): string | null {
  const name = plainText(fieldOf(road, 'name'), 120);
  if (name === null || !/^other roads?$/i.test(name)) return name;
  return /^([^.,]{3,80}), (?:in both directions|(?:north|east|south|west)bound)\b/i.exec(text ?? '')?.[1] ?? null;
}

function whereOf(road: unknown, name: string | null): string | null {
  const [from, to] = ['from', 'to'].map((end) => plainText(fieldOf(road, end), 120));
  const ends = [from, from?.includes(to ?? '') ? null : to];
  const stretch = ends.filter((end) => end && end !== name).join(' – ');
  return [name, stretch].filter(Boolean).join(', ') || plainText(fieldOf(road, 'name'), 120);
}

const planned: readonly string[] = ['CONSTRUCTION', 'SPECIAL_EVENT'];

function isPlanned(record: unknown): boolean {
  const isSeen = nameIn(fieldOf(record, 'certainty')) === 'OBSERVED';
  return planned.includes(nameIn(fieldOf(record, 'event_type'))) && !isSeen;
}

const ofType: Readonly<Record<string, TrafficKind>> = {
  CONSTRUCTION: 'roadwork',
  SPECIAL_EVENT: 'event',
  WEATHER_CONDITION: 'weather',
};
const ofSubtype: Readonly<Record<string, TrafficKind>> = {
  ACCIDENT: 'collision',
  FIRE: 'fire',
  DISABLED_VEHICLE: 'disabled-vehicle',
  POLICE: 'police',
  SIGNAL_PROBLEM: 'signals',
};

function kindOf(record: unknown, text: string): TrafficKind {
  const type = nameIn(fieldOf(record, 'event_type'));
  const byType = ofType[type];
  if (byType) return byType;
  const subtypes = listOf(fieldOf(record, 'event_subtypes')).map(nameIn);
  const [bySubtype] = subtypes.flatMap((subtype) => ofSubtype[subtype] ?? []);
  if (bySubtype) return bySubtype;
  const said = kindIn(text);
  const isHazard = subtypes.includes('HAZARD') || type === 'ROAD_CONDITION';
  return isHazard && ['other', 'closure'].includes(said) ? 'hazard' : said;
}
