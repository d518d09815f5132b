import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import { measureAt, numberAt, textAt, wordedOrNull, wordsAt } from '#lib/weather/adapters/eccc/fields.ts';
import { gustOf } from '#lib/weather/adapters/eccc/measures.ts';
import { placePeriods } from '#lib/weather/adapters/eccc/periods.ts';
import { skyOf } from '#lib/weather/adapters/eccc/sky.ts';
import { degreesOfCompass } from '#lib/weather/adapters/units.ts';
import { percentOf, temperatureOf, uvIndexOf, windKmhOf } from '#lib/weather/adapters/values.ts';
import type { DayObservation, HalfDay, Wind } from '#lib/weather/observations.ts';

/** The days of the forecast, of its half-day periods. */
export function readDays(
  properties: unknown,
  timeZone: string,
  issuedAt: Date,
): { values: DayObservation[]; dropped: number } {
  const periods = listOf(fieldOf(properties, 'forecastGroup', 'forecasts'));
  const halves = placePeriods(periods, issuedAt, timeZone);
  const days = new Map<string, DayObservation>();
  let dropped = 0;
  for (const [place, period] of periods.entries()) {
    const half = halves[place];
    const read = half ? readHalf(period, half.isNight) : null;
    if (!half || !read) {
      dropped += 1;
      continue;
    }
    const day = days.get(half.date) ?? emptyDay(half.date);
    days.set(half.date, half.isNight ? withNight(day, period, read) : withDay(day, period, read));
  }
  return { values: [...days.values()], dropped };
}

const emptyDay = (date: string): DayObservation => ({
  date,
  highC: null,
  lowC: null,
  day: null,
  night: null,
  uvIndexMax: null,
});

const withDay = (day: DayObservation, period: unknown, half: HalfDay): DayObservation => ({
  ...day,
  day: half,
  highC: temperatureOfClass(period, 'high'),
  uvIndexMax: numberAt(period, uvIndexOf, 'uv', 'index'),
});

const withNight = (day: DayObservation, period: unknown, half: HalfDay): DayObservation => ({
  ...day,
  night: half,
  lowC: temperatureOfClass(period, 'low'),
});

/** A day may have a low alone ("temperature falling to minus 10"): that is no high. */
function temperatureOfClass(period: unknown, wanted: 'high' | 'low'): number | null {
  const temperatures = listOf(fieldOf(period, 'temperatures', 'temperature'));
  const found = temperatures.find((one) => fieldOf(one, 'class', 'en') === wanted);
  // `class` and `value` are of the same record
  return measureAt(found, 'C', temperatureOf);
}

/** Null where a period says nothing. */
function readHalf(period: unknown, isNight: boolean): HalfDay | null {
  const short = fieldOf(period, 'abbreviatedForecast');
  const condition = {
    sky: skyOf(fieldOf(short, 'icon', 'value')).sky,
    isNight,
    words: wordsAt(short, 'textSummary'),
  };
  const text = textAt(period, 'textSummary');
  if (condition.sky === null && text === null && wordedOrNull(condition.words) === null) return null;
  return {
    condition,
    precipitationPercent: measureAt(short, '%', percentOf, 'pop'),
    precipitationMm: null,
    wind: strongestWind(listOf(fieldOf(period, 'winds', 'periods'))),
    text,
  };
}

/** The strongest of those that follow one another within a half. */
function strongestWind(winds: readonly unknown[]): Wind | null {
  const read = winds.map((record) => {
    const kmh = measureAt(record, 'km/h', windKmhOf, 'speed');
    const gustKmh = gustOf(measureAt(record, 'km/h', windKmhOf, 'gust'));
    // `bearing` stands in tens of degrees under the name of degrees
    return { kmh, toKmh: null, gustKmh, fromDegrees: numberAt(record, degreesOfCompass, 'direction') };
  });
  const strength = (wind: Wind) => Math.max(wind.kmh ?? 0, wind.gustKmh ?? 0);
  const [strongest] = read
    .filter(({ kmh, gustKmh }) => kmh !== null || gustKmh !== null)
    .toSorted((a, b) => strength(b) - strength(a));
  return strongest ?? null;
}
