import { fieldOf, type JsonRecord, lineOf, readEach } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { type Message, messageOf } from '#lib/weather/adapters/nws/alert.ts';
import { unreadable, type WeatherReading } from '#lib/weather/adapters/nws/answer.ts';

/** The whole country has hundreds at a time; a place has a few. */
const maxAlerts = 2_000;

/** The title has the point as it was asked for, but for zeros at its end. */
const maxAwayDegrees = 0.01;

/** The alerts in force at a place. That there are none is believed only of a list that is whole, and about it. */
export function readAlerts(root: JsonRecord, place: Place, now: Date): WeatherReading {
  const { features } = root;
  if (!Array.isArray(features)) return unreadable('It holds no list of alerts.');
  const title = lineOf(root.title);
  const point = title === null ? null : pointIn(title);
  if (point && !isAt(point, place)) return unreadable('Its alerts are of another place.');
  const { values: messages, dropped } = readEach(features.slice(0, maxAlerts), (feature) => {
    const message = messageOf(feature, now);
    return message && [message];
  });
  const observations = inForce(messages).map(({ alert }) => alert);
  if (observations.length === 0) {
    if (dropped > 0) return unreadable('None of its alerts could be read.');
    if (fieldOf(root, 'type') !== 'FeatureCollection') return unreadable('It holds no list of alerts.');
    if (root.title !== undefined && !point) return unreadable('Its empty list is not said to be of this place.');
  }
  return { kind: 'read', parts: { alerts: { dataAsOf: null, observations } }, links: {}, dropped };
}

/** "Current watches, warnings, and advisories for 34.4208 N, 119.6982 W" */
function pointIn(title: string): { latitude: number; longitude: number } | null {
  const found = /(\d{1,3}(?:\.\d+)?) ?([NS]), ?(\d{1,3}(?:\.\d+)?) ?([EW])$/i.exec(title);
  if (!found) return null;
  const [, north = '', side = '', east = '', half = ''] = found;
  return {
    latitude: Number(north) * (side.toUpperCase() === 'S' ? -1 : 1),
    longitude: Number(east) * (half.toUpperCase() === 'W' ? -1 : 1),
  };
}

function isAt(point: { latitude: number; longitude: number }, place: Place): boolean {
  const away = [point.latitude - place.latitude, point.longitude - place.longitude];
  return away.every((degrees) => Math.abs(degrees) <= maxAwayDegrees);
}

/** Without what is over, what a later message replaces, and what is there twice. */
function inForce(messages: readonly Message[]): Message[] {
  const real = messages.filter(({ isReal }) => isReal);
  const replacedMs = new Map<string, number>();
  for (const { replaces, sentAt } of real)
    for (const id of replaces) replacedMs.set(id, Math.max(sentAt?.getTime() ?? 0, replacedMs.get(id) ?? 0));
  const seen = new Set<string>();
  return real.filter(({ id, sentAt, isOver }) => {
    // two that name each other would both be gone, if it were not for their times
    const isReplaced = sentAt !== null && (replacedMs.get(id) ?? 0) > sentAt.getTime();
    if (isOver || isReplaced || seen.has(id)) return false;
    return seen.add(id);
  });
}
