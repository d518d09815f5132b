import { hourMs } from '#lib/clock.ts';
import { fieldOf, isRecord, type JsonRecord, lineOf, listOf, timeOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { fieldsIn, unreadable, type WeatherReading } from '#lib/weather/adapters/nws/answer.ts';
import { measures, quantityOf } from '#lib/weather/adapters/nws/quantity.ts';
import { drawingOf, skyInWords } from '#lib/weather/adapters/nws/sky.ts';
import { windIn } from '#lib/weather/adapters/nws/wind.ts';
import type { Condition, FeelsLike, NowObservation } from '#lib/weather/observations.ts';
import { isNightAt } from '#lib/weather/sun.ts';

/** Clocks of stations differ from ours a little; an observation of tomorrow is none. */
const maxAheadMs = hourMs;

/** Of a list of them the newest counts. */
export function readObservation(root: JsonRecord, place: Place, now: Date): WeatherReading {
  const features = Array.isArray(root.features) ? listOf(root.features) : [root];
  const dated = features.flatMap((feature) => {
    const properties = isRecord(feature) ? fieldsIn(feature) : {};
    const observedAt = timeOf(properties.timestamp, now);
    if (!observedAt || observedAt.getTime() > now.getTime() + maxAheadMs) return [];
    return [{ properties, observedAt }];
  });
  const [newest] = dated.toSorted((one, other) => other.observedAt.getTime() - one.observedAt.getTime());
  if (!newest) return unreadable('It holds no observation with a time.');
  const { observedAt } = newest;
  const observations = [nowOf(newest.properties, observedAt, place)];
  const dropped = features.length - dated.length;
  return { kind: 'read', parts: { now: { dataAsOf: observedAt, observations } }, links: {}, dropped };
}

/** Without a temperature it is still one: the page goes on to the next station then. */
function nowOf(record: JsonRecord, observedAt: Date, place: Place): NowObservation {
  const station = lineOf(record.stationName);
  const temperatureC = quantityOf(record.temperature, measures.celsius);
  return {
    observedAt,
    station: station === null ? null : { en: station, fr: null },
    condition: conditionOf(record, observedAt, place),
    temperatureC,
    feelsLike: feelsLikeOf(record, temperatureC),
    humidityPercent: quantityOf(record.relativeHumidity, measures.percent),
    dewPointC: quantityOf(record.dewpoint, measures.celsius),
    wind: windIn(record),
    // the barometer's value is an altimeter setting, reduced to sea level as well
    pressureHpa:
      quantityOf(record.seaLevelPressure, measures.hpa) ?? quantityOf(record.barometricPressure, measures.hpa),
    pressureTendency: null,
    visibilityKm: quantityOf(record.visibility, measures.km),
  };
}

/** Words first: a station in the smoke has the drawing of a clear sky. */
function conditionOf(record: JsonRecord, observedAt: Date, place: Place): Condition {
  const present = listOf(record.presentWeather).slice(0, 10).flatMap(presentWords);
  const words = lineOf(record.textDescription) ?? lineOf(present.join(', '));
  const drawing = drawingOf(record.icon);
  const sky = skyInWords([words, ...present].join(' ')) ?? drawing.sky;
  return { sky, isNight: drawing.isNight ?? isNightAt(place, observedAt), words: { en: words, fr: null } };
}

/** "heavy" may be null, which is moderate; "light" ones are drawn like those. */
function presentWords(one: unknown): string[] {
  const weather = lineOf(fieldOf(one, 'weather'), 60)?.replaceAll('_', ' ');
  if (weather === undefined) return [];
  const modifier = [fieldOf(one, 'intensity'), fieldOf(one, 'modifier')].flatMap((word) => lineOf(word, 30) ?? []);
  return [[...modifier, weather].join(' ').replaceAll('_', ' ')];
}

/** Both are computed for weather in which they mean nothing as well. */
function feelsLikeOf(record: JsonRecord, temperatureC: number | null): FeelsLike | null {
  if (temperatureC === null) return null;
  const chill = quantityOf(record.windChill, measures.celsius);
  if (chill !== null && temperatureC <= 10 && chill < temperatureC) return { kind: 'wind-chill', c: chill };
  const heat = quantityOf(record.heatIndex, measures.celsius);
  if (heat !== null && temperatureC >= 20 && heat > temperatureC) return { kind: 'heat-index', c: heat };
  return null;
}
