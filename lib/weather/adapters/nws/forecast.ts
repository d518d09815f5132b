import { hourMs } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import { type JsonRecord, readEach, textOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { unreadable, type WeatherReading } from '#lib/weather/adapters/nws/answer.ts';
import { conditionOf, type Period, periodOf, periodsOf, updatedAt } from '#lib/weather/adapters/nws/periods.ts';
import { windIn } from '#lib/weather/adapters/nws/wind.ts';
import type { DayObservation, HalfDay, HourObservation } from '#lib/weather/observations.ts';

/** Four days: the page shows two, and a forecast may be a day old. */
const maxHours = 96;

export function readHours(root: JsonRecord, place: Place, now: Date): WeatherReading {
  const { values, dropped } = readEach(periodsOf(root), (record) => {
    const period = periodOf(record, now);
    return period && [hourOf(period, place)];
  });
  if (values.length === 0) return unreadable('It holds no hours of a forecast.');
  const observations = values.toSorted((one, other) => one.at.getTime() - other.at.getTime()).slice(0, maxHours);
  return { kind: 'read', parts: { hours: { dataAsOf: updatedAt(root, now), observations } }, links: {}, dropped };
}

function hourOf(period: Period, place: Place): HourObservation {
  return {
    at: period.startAt,
    condition: conditionOf(period, place),
    temperatureC: period.temperatureC,
    feelsLike: null,
    precipitationPercent: period.precipitationPercent,
    precipitationMm: null,
    wind: windIn(period.record),
    uvIndex: null,
  };
}

/** Half days as days of the place's calendar. The first may be "Tonight" alone, or what is left of a night. */
export function readDays(root: JsonRecord, place: Place, now: Date): WeatherReading {
  const days = new Map<string, DayObservation>();
  const { values, dropped } = readEach(periodsOf(root), (record) => {
    const period = periodOf(record, now);
    return period && [period];
  });
  if (values.length === 0) return unreadable('It holds no days of a forecast.');
  for (const period of values) addTo(days, period, place);
  const observations = [...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { kind: 'read', parts: { days: { dataAsOf: updatedAt(root, now), observations } }, links: {}, dropped };
}

function addTo(days: Map<string, DayObservation>, period: Period, place: Place): void {
  const isNight = isNightOf(period, place);
  // what begins after midnight is the rest of the night that began on the day before
  const date = dayOf(new Date(period.startAt.getTime() - (isNight ? 6 * hourMs : 0)), place.timeZone);
  const day = days.get(date) ?? { date, highC: null, lowC: null, day: null, night: null, uvIndexMax: null };
  const half = halfOf(period, place, isNight);
  if (isNight && !day.night) days.set(date, { ...day, night: half, lowC: period.temperatureC });
  if (!isNight && !day.day) days.set(date, { ...day, day: half, highC: period.temperatureC });
}

function isNightOf({ record, startAt }: Period, place: Place): boolean {
  if (typeof record.isDaytime === 'boolean') return !record.isDaytime;
  const hour = Number(instantToZoned(startAt, place.timeZone).slice(11, 13));
  return hour < 5 || hour >= 17;
}

function halfOf(period: Period, place: Place, isNight: boolean): HalfDay {
  const text = textOf(period.record.detailedForecast, 2_000);
  return {
    condition: conditionOf(period, place, isNight),
    precipitationPercent: period.precipitationPercent,
    precipitationMm: null,
    wind: windIn(period.record),
    text: text === null ? null : { en: text, fr: null },
  };
}
