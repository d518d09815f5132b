import { hourMs } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import type {
  AirObservation,
  AlertObservation,
  Condition,
  DayObservation,
  HourObservation,
  NowObservation,
  Sky,
  Wind,
} from '#lib/weather/observations.ts';

/** Invented weather, for tests and for looking at pages: a winter day unless a test says otherwise. */

export const sky = (kind: Sky | null, isNight = false, en: string | null = null): Condition => ({
  sky: kind,
  isNight,
  words: { en, fr: null },
});

const breeze: Wind = { kmh: 24, toKmh: null, gustKmh: 41, fromDegrees: 340 };

export function nowSaid(at: Date, changes: Partial<NowObservation> = {}): NowObservation {
  return {
    observedAt: at,
    station: { en: 'Calgary Airport', fr: 'Aéroport de Calgary' },
    condition: sky('snow'),
    temperatureC: -13.6,
    feelsLike: { kind: 'wind-chill', c: -21.4 },
    humidityPercent: 82,
    dewPointC: -16.1,
    wind: breeze,
    pressureHpa: 1008.4,
    pressureTendency: 'falling',
    visibilityKm: 3.2,
    ...changes,
  };
}

/** Hours one after the other. */
export function hoursSaid(
  from: Date,
  count: number,
  change: (place: number) => Partial<HourObservation> = () => ({}),
): HourObservation[] {
  return Array.from({ length: count }, (_, place) => ({
    at: new Date(from.getTime() + place * hourMs),
    condition: sky('snow'),
    temperatureC: -14 + 5 * Math.sin(place / 4),
    feelsLike: { kind: 'wind-chill', c: -21 },
    precipitationPercent: 70,
    precipitationMm: 0.8,
    wind: breeze,
    uvIndex: null,
    ...change(place),
  }));
}

/** Days of the place's calendar one after the other. */
export function daysSaid(
  from: Date,
  timeZone: string,
  count: number,
  change: (place: number) => Partial<DayObservation> = () => ({}),
): DayObservation[] {
  return Array.from({ length: count }, (_, place) => ({
    date: dayOf(new Date(from.getTime() + place * 24 * hourMs), timeZone),
    highC: -9 + place,
    lowC: -18 + place,
    day: { condition: sky('snow'), precipitationPercent: 80, precipitationMm: 6, wind: breeze, text: null },
    night: { condition: sky('clear', true), precipitationPercent: 10, precipitationMm: 0, wind: breeze, text: null },
    uvIndexMax: 1,
    ...change(place),
  }));
}

export function alertSaid(changes: Partial<AlertObservation> = {}): AlertObservation {
  return {
    id: 'snow-1',
    severity: 'severe',
    level: 'warning',
    colour: 'orange',
    event: { en: 'Snowfall warning', fr: 'Avertissement de neige' },
    headline: null,
    text: { en: 'Heavy snow is falling.\n\nTravel will be difficult.', fr: null },
    instruction: null,
    area: { en: 'City of Calgary', fr: 'Ville de Calgary' },
    sender: 'Invented Weather Office',
    sentAt: null,
    startsAt: null,
    endsAt: null,
    url: null,
    ...changes,
  };
}

export function airSaid(at: Date, changes: Partial<AirObservation> = {}): AirObservation {
  return {
    scale: 'aqhi',
    kind: 'observed',
    at,
    value: 2.4,
    category: 'low',
    pollutant: null,
    area: { en: 'Calgary', fr: 'Calgary' },
    agency: null,
    ...changes,
  };
}
