import { hourMs } from '#lib/clock.ts';
import {
  bothOf,
  fieldOf,
  isRecord,
  type JsonRecord,
  lineOf,
  numberOf,
  readEach,
  timeOf,
} from '#lib/sources/reading/fields.ts';
import type { Reading } from '#lib/sources/types.ts';
import { readCollection } from '#lib/weather/adapters/eccc/collection.ts';
import type { AirObservation } from '#lib/weather/observations.ts';

type Air = Reading<'air', AirObservation>;

/** The newest observation of a community. @param location null: of whichever it is */
export function readAirObservation(bytes: Uint8Array, location: string | null, now: Date): Air {
  const collection = readCollection(bytes);
  if (!collection) return { kind: 'unreadable', why: 'It is no list of air quality.' };
  const { values, dropped } = readEach(collection.features, (feature) => {
    const properties = propertiesOf(feature, location);
    const at = timeOf(properties?.observation_datetime, now);
    const air = properties && at && at.getTime() <= now.getTime() + hourMs ? toAir('observed', at, properties) : null;
    return air && [air];
  });
  const [newest] = values.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (!newest) return { kind: 'unreadable', why: 'It has no observation of the air here.' };
  return { kind: 'read', parts: { air: { dataAsOf: newest.at, observations: [newest] } }, links: {}, dropped };
}

/**
 * The hours of the newest forecast. Its collection has older forecasts as well, and others of whole periods ("Tonight"),
 * which are left.
 */
export function readAirForecast(bytes: Uint8Array, location: string | null, now: Date): Air {
  const collection = readCollection(bytes);
  if (!collection) return { kind: 'unreadable', why: 'It is no list of air quality.' };
  const { values, dropped } = readEach(collection.features, (feature) => {
    const properties = propertiesOf(feature, location);
    if (isRecord(properties?.forecast_period)) return [];
    const at = timeOf(properties?.forecast_datetime, now);
    const issuedAt = timeOf(properties?.publication_datetime, now);
    if (!properties || !at || !issuedAt || issuedAt.getTime() > now.getTime() + hourMs) return null;
    const air = toAir('forecast', at, properties);
    return air && [{ issuedAt, air }];
  });
  const newestMs = Math.max(...values.map(({ issuedAt }) => issuedAt.getTime()));
  const observations = values
    .filter(({ issuedAt }) => issuedAt.getTime() === newestMs)
    .map(({ air }) => air)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (observations.length === 0) return { kind: 'unreadable', why: 'It has no forecast of the air here.' };
  return { kind: 'read', parts: { air: { dataAsOf: new Date(newestMs), observations } }, links: {}, dropped };
}

function propertiesOf(feature: unknown, location: string | null): JsonRecord | null {
  const properties = fieldOf(feature, 'properties');
  if (!isRecord(properties)) return null;
  return location === null || properties.location_id === location ? properties : null;
}

function toAir(kind: AirObservation['kind'], at: Date, properties: JsonRecord): AirObservation | null {
  // "10+" is sent as 11, and in heavy smoke there may be more; the scale has no 0
  const value = numberOf(properties.aqhi, 0.1, 100);
  if (value === null) return null;
  const area = bothOf(lineOf(properties.location_name_en), lineOf(properties.location_name_fr));
  return { scale: 'aqhi', kind, at, value, category: categoryOf(value), pollutant: null, area, agency: null };
}

/** The index is told as a whole number: 3.4 is 3, which is low. */
function categoryOf(value: number): AirObservation['category'] {
  const whole = Math.round(value);
  if (whole <= 3) return 'low';
  if (whole <= 6) return 'moderate';
  return whole <= 10 ? 'high' : 'very-high';
}
