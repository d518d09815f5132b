import { dayMs, minuteMs } from '#lib/clock.ts';
import { isRecord, type JsonRecord, lineOf, listOf, timeOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { fieldsIn } from '#lib/weather/adapters/nws/answer.ts';
import { measures, quantityOf } from '#lib/weather/adapters/nws/quantity.ts';
import { drawingOf, skyInWords } from '#lib/weather/adapters/nws/sky.ts';
import type { Condition } from '#lib/weather/observations.ts';
import { isNightAt } from '#lib/weather/sun.ts';

/** A forecast is of this month; a time far from it is a fault. */
const reachMs = 30 * dayMs;

/** More than the service gives: 156 hours. */
const maxPeriods = 240;

/** A period of a forecast, of an hour or of half a day: what is the same in both. */
export type Period = {
  record: JsonRecord;
  startAt: Date;
  temperatureC: number | null;
  precipitationPercent: number | null;
};

export const periodsOf = (root: JsonRecord): readonly unknown[] => listOf(fieldsIn(root).periods).slice(0, maxPeriods);

/** When the forecast was last changed; null where it doesn't say. */
export function updatedAt(root: JsonRecord, now: Date): Date | null {
  const times = ['updateTime', 'updated', 'generatedAt'].map((name) => fieldsIn(root)[name]);
  return times.map((time) => timeOf(time, now, reachMs)).find((at) => at !== null) ?? null;
}

export function periodOf(record: unknown, now: Date): Period | null {
  if (!isRecord(record)) return null;
  const startAt = timeOf(record.startTime, now, reachMs);
  if (!startAt) return null;
  const temperatureC = quantityOf(record.temperature, measures.celsius, record.temperatureUnit);
  const precipitationPercent = quantityOf(record.probabilityOfPrecipitation, measures.percent, 'percent');
  const whole = new Date(Math.round(startAt.getTime() / minuteMs) * minuteMs);
  const isEmpty = temperatureC === null && lineOf(record.shortForecast) === null && drawingOf(record.icon).sky === null;
  return isEmpty ? null : { record, startAt: whole, temperatureC, precipitationPercent };
}

/** The service calls six in the evening night all year round; ours is when the sun is down. */
export function conditionOf({ record, startAt }: Period, place: Place, isNight = isNightAt(place, startAt)): Condition {
  const words = lineOf(record.shortForecast);
  return { sky: drawingOf(record.icon).sky ?? skyInWords(words), isNight, words: { en: words, fr: null } };
}
