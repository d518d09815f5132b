import { fieldOf, isRecord, listOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { Place, Reading } from '#lib/sources/types.ts';
import { readDays } from '#lib/weather/adapters/eccc/days.ts';
import { timeAt } from '#lib/weather/adapters/eccc/fields.ts';
import { readHours } from '#lib/weather/adapters/eccc/hours.ts';
import { readNow } from '#lib/weather/adapters/eccc/now.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

const groups = ['currentConditions', 'forecastGroup', 'hourlyForecastGroup'];

type Parts = Extract<Reading<WeatherPart, WeatherObservation>, { kind: 'read' }>['parts'];

/** A city's page: its observation, its hours and its days, each of which may be missing for itself. */
export function readCityPage(bytes: Uint8Array, place: Place, now: Date): Reading<WeatherPart, WeatherObservation> {
  const properties = propertiesOf(parseJson(bytes));
  if (!isRecord(properties) || !groups.some((group) => isRecord(properties[group])))
    return { kind: 'unreadable', why: 'It is not the weather of a city.' };
  const parts: Parts = {};
  let dropped = 0;
  const observation = readNow(properties, place, now);
  if (observation) parts.now = { dataAsOf: observation.observedAt, observations: [observation] };
  const hoursAt = timeAt(properties, now, 'hourlyForecastGroup', 'timestamp');
  if (hoursAt) {
    const hours = readHours(properties, place, hoursAt);
    dropped += hours.dropped;
    if (hours.values.length > 0) parts.hours = { dataAsOf: hoursAt, observations: hours.values };
  }
  const daysAt = timeAt(properties, now, 'forecastGroup', 'timestamp');
  if (daysAt) {
    const days = readDays(properties, place.timeZone, daysAt);
    dropped += days.dropped;
    if (days.values.length > 0) parts.days = { dataAsOf: daysAt, observations: days.values };
  }
  if (Object.keys(parts).length === 0)
    return { kind: 'unreadable', why: 'Nothing of the city’s weather could be read.' };
  return { kind: 'read', parts, links: {}, dropped };
}

/** Of the page itself, or of the only one in a list. */
function propertiesOf(document: unknown): unknown {
  const features = listOf(fieldOf(document, 'features'));
  return fieldOf(features.length === 1 ? features[0] : document, 'properties');
}
