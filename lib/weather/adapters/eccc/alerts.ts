import { dayMs } from '#lib/clock.ts';
import { bothOf, fieldOf, isRecord, lineOf, readEach, textOf, timeOf } from '#lib/sources/reading/fields.ts';
import { isWithin } from '#lib/sources/reading/geojson.ts';
import type { Reading } from '#lib/sources/types.ts';
import { isAround, readCollection } from '#lib/weather/adapters/eccc/collection.ts';
import type { AlertLevel, AlertObservation, Severity, WeatherPart, Worded } from '#lib/weather/observations.ts';

type Spot = { latitude: number; longitude: number };

/** In these states an alert is over, or was never meant. In any other it counts: "issued", "continued", "visible". */
const notInForce = ['ended', 'cancelled', 'canceled', 'expired', 'test', 'exercise', 'draft'];
/** Ends beyond are no ends. */
const reachMs = 400 * dayMs;

/**
 * The alerts for a place. That there is none is believed only of a list that says itself that it is whole and for this
 * place: asked with latitude first, the service sends an empty list with all the signs of a good one.
 */
export function readAlerts(bytes: Uint8Array, place: Spot, now: Date): Reading<WeatherPart, AlertObservation> {
  const collection = readCollection(bytes);
  if (!collection) return { kind: 'unreadable', why: 'It is no list of alerts.' };
  if (collection.isTruncated) return { kind: 'unreadable', why: 'The list of alerts is not whole.' };
  const { values, dropped } = readEach(collection.features, (feature) => readFeature(feature, place, now));
  const observations = asOne(values);
  if (observations.length === 0) {
    if (dropped > 0) return { kind: 'unreadable', why: 'None of its alerts could be read.' };
    if (!collection.isWhole || !isAround(collection.document, place))
      return { kind: 'unreadable', why: 'It has no alerts, but doesn’t say that this is so for this place.' };
  }
  return { kind: 'read', parts: { alerts: { dataAsOf: null, observations } }, links: {}, dropped };
}

function readFeature(feature: unknown, place: Spot, now: Date): AlertObservation[] | null {
  const properties = fieldOf(feature, 'properties');
  if (!isRecord(properties)) return null;
  if ([properties.status_en, properties.display_status].map(lowerCase).some((state) => notInForce.includes(state)))
    return [];
  // one of which nobody can tell where it is counts
  if (isWithin(place, fieldOf(feature, 'geometry')) === false) return [];
  const ends = readEnd(properties.event_end_datetime) ?? readEnd(properties.expiration_datetime);
  if (ends && ends <= now) return [];
  const event = bothOf(lineOf(properties.alert_name_en), lineOf(properties.alert_name_fr));
  const text = bothOf(textOf(properties.alert_text_en), textOf(properties.alert_text_fr));
  if (!event && !text) return null;
  const [colour, level] = [colourOf(properties), levelOf(lowerCase(properties.alert_type))];
  return [
    {
      id: lineOf(properties.id) ?? lineOf(fieldOf(feature, 'id')) ?? `${event?.en ?? event?.fr} ${ends?.toISOString()}`,
      severity: severityOf(colour, level),
      level,
      colour,
      event: event ?? { en: null, fr: null },
      headline: null,
      text,
      instruction: null,
      area: bothOf(lineOf(properties.feature_name_en), lineOf(properties.feature_name_fr)),
      sender: null,
      sentAt: timeOf(properties.publication_datetime, now),
      startsAt: timeOf(properties.validity_datetime, now),
      endsAt: ends && ends.getTime() - now.getTime() <= reachMs ? ends : null,
      url: null,
    },
  ];

  /** An end long ago is one as well. */
  function readEnd(value: unknown): Date | null {
    return timeOf(value, now, Number.POSITIVE_INFINITY);
  }
}

const lowerCase = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : '');

type Colour = AlertObservation['colour'];

const colours = new Map<string, Colour>([
  ['red', 'red'],
  ['rouge', 'red'],
  ['orange', 'orange'],
  ['yellow', 'yellow'],
  ['jaune', 'yellow'],
  ['grey', 'grey'],
  ['gray', 'grey'],
  ['gris', 'grey'],
]);

function colourOf(properties: Readonly<Record<string, unknown>>): Colour {
  return colours.get(lowerCase(properties.risk_colour_en)) ?? colours.get(lowerCase(properties.risk_colour_fr)) ?? null;
}

const levels: readonly AlertLevel[] = ['warning', 'watch', 'advisory', 'statement'];
/** They are yellow at least. Those of the sea have no colours, and neither had any before November 2025. */
const coloured: readonly AlertLevel[] = ['warning', 'watch', 'advisory'];

function severityOf(colour: Colour, level: AlertLevel): Severity {
  if (colour === 'red') return 'extreme';
  if (colour === 'orange') return 'severe';
  return colour === 'yellow' || coloured.includes(level) ? 'moderate' : 'minor';
}

const levelOf = (type: string): AlertLevel => levels.find((level) => level === type) ?? 'other';

/** An alert comes once for each of its zones: they are one, for all the zones in which the place is. */
function asOne(alerts: readonly AlertObservation[]): AlertObservation[] {
  const groups = Map.groupBy(alerts, ({ id, area, sentAt, startsAt, event, text, ...same }) =>
    JSON.stringify([same, (event.en ?? event.fr)?.toLowerCase(), text?.en ?? text?.fr]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const areas = [first, ...others].map(({ area }) => area);
    return [{ ...first, area: bothOf(joined(areas, 'en'), joined(areas, 'fr')) }];
  });
}

function joined(areas: readonly (Worded | null)[], language: 'en' | 'fr'): string | null {
  const names = new Set(areas.flatMap((area) => area?.[language] ?? []));
  return names.size > 0 ? [...names].join(', ') : null;
}
