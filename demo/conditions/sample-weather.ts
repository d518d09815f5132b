import { climates, spells, swings } from '#demo/conditions/sample-climate.ts';
import type { DemoEdition } from '#demo/types.ts';
import { hourMs } from '#lib/clock.ts';
import { instantToZoned, zonedToInstant } from '#lib/editions/zoned-time.ts';
import type { PartReading } from '#lib/sources/types.ts';
import type {
  AirObservation,
  AlertObservation,
  Condition,
  DayObservation,
  HalfDay,
  HourObservation,
  NowObservation,
  Sky,
  Wind,
} from '#lib/weather/observations.ts';

type Place = { slug: DemoEdition; timeZone: string };
type Parts = Record<string, PartReading<object>>;

const hoursOfSample = 96;
const daysOfSample = swings.length;

/** Ten invented days of a city's weather, about as its month is, with one alert that is nothing to worry about. */
export function sampleWeather({ slug, timeZone }: Place, at: Date): Parts {
  const today = instantToZoned(at, timeZone).slice(0, 10);
  const midnight = zonedToInstant(`${today}T00:00`, timeZone) ?? at;
  const days = Array.from({ length: daysOfSample }, (_, day) => dayOf(slug, today, day));
  const hours = Array.from({ length: hoursOfSample }, (_, hour) => hourOf(days, midnight, hour));
  const thisHour = hours.find((hour) => hour.at.getTime() + hourMs > at.getTime());
  return {
    now: { dataAsOf: null, observations: thisHour ? [nowOf(thisHour, at)] : [] },
    hours: { dataAsOf: null, observations: hours },
    days: { dataAsOf: null, observations: days },
    alerts: { dataAsOf: null, observations: [alertOf(slug, at)] },
  };
}

/** Invented air, which is good. */
export function sampleAir(slug: DemoEdition, at: Date): Parts {
  const shared = { kind: 'observed', at, area: null } as const;
  const air: AirObservation =
    slug === 'calgary'
      ? { ...shared, scale: 'aqhi', value: 2, category: 'low', pollutant: null, agency: null }
      : { ...shared, scale: 'us-aqi', value: 38, category: 'good', pollutant: 'PM2.5', agency: 'Sample agency' };
  return { air: { dataAsOf: null, observations: [air] } };
}

const silent = { en: null, fr: null };
const condition = (sky: Sky, isNight: boolean): Condition => ({ sky, isNight, words: silent });
const isWet = (sky: Sky) => /rain|snow|drizzle/.test(sky);
const wind = (kmh: number, fromDegrees: number): Wind => ({ kmh, toKmh: null, gustKmh: null, fromDegrees });

function dayOf(slug: DemoEdition, today: string, day: number): DayObservation {
  const date = new Date(Date.parse(`${today}T00:00:00Z`) + day * 24 * hourMs);
  const { highs, lows } = climates[slug];
  const month = date.getUTCMonth();
  const swing = (swings[day] ?? 0) * (slug === 'calgary' ? 1 : 0.4);
  const [highC, lowC] = [(highs[month] ?? 0) + swing, (lows[month] ?? 0) + swing];
  const sky = spells[highC < 2 ? 'freezing' : 'mild'][day] ?? 'clear';
  const half = (isNight: boolean): HalfDay => ({
    condition: condition(sky, isNight),
    precipitationPercent: isWet(sky) ? 70 : 10,
    precipitationMm: isWet(sky) ? 4 : 0,
    wind: wind(12 + day, 300),
    text: null,
  });
  return {
    date: date.toISOString().slice(0, 10),
    highC,
    lowC,
    day: half(false),
    night: half(true),
    uvIndexMax: slug === 'calgary' ? 1 : 4,
  };
}

function hourOf(days: readonly DayObservation[], midnight: Date, hour: number): HourObservation {
  const place = Math.floor(hour / 24);
  const clock = hour % 24;
  const sky = days[place]?.day?.condition.sky ?? 'clear';
  return {
    at: new Date(midnight.getTime() + hour * hourMs),
    condition: condition(sky, clock < 7 || clock >= 19),
    temperatureC: temperatureAt(days, place, clock),
    feelsLike: null,
    precipitationPercent: isWet(sky) ? 60 : 5,
    precipitationMm: isWet(sky) ? 0.4 : 0,
    wind: wind(15, 300),
    uvIndex: null,
  };
}

const [coldestClock, warmestClock] = [5, 15];

/** Rises from the day's low to its high, and falls to the next day's low, evenly over midnight. */
function temperatureAt(days: readonly DayObservation[], place: number, clock: number): number {
  const low = (day: number) => days[day]?.lowC ?? days[place]?.lowC ?? 0;
  const high = (day: number) => days[day]?.highC ?? days[place]?.highC ?? 0;
  const between = (from: number, to: number, share: number) =>
    from + ((to - from) * (1 - Math.cos(Math.PI * share))) / 2;
  const risingHours = warmestClock - coldestClock;
  if (clock < coldestClock)
    return between(high(place - 1), low(place), (clock + 24 - warmestClock) / (24 - risingHours));
  if (clock < warmestClock) return between(low(place), high(place), (clock - coldestClock) / risingHours);
  return between(high(place), low(place + 1), (clock - warmestClock) / (24 - risingHours));
}

function nowOf({ condition: seen, temperatureC, wind: blowing }: HourObservation, at: Date): NowObservation {
  return {
    observedAt: at,
    station: null,
    condition: seen,
    temperatureC,
    feelsLike: null,
    humidityPercent: 68,
    dewPointC: temperatureC === null ? null : temperatureC - 5,
    wind: blowing,
    pressureHpa: 1016,
    pressureTendency: 'steady',
    visibilityKm: 16,
  };
}

function alertOf(slug: DemoEdition, at: Date): AlertObservation {
  const [event, text] =
    slug === 'calgary'
      ? [
          { en: 'Sample advisory', fr: 'Avis d’exemple' },
          {
            en: 'This is a sample: here stand the words of Environment and Climate Change Canada when it warns the city.',
            fr: 'Ceci est un exemple : les mots d’Environnement et Changement climatique Canada paraissent ici.',
          },
        ]
      : [
          { en: 'Sample advisory', fr: null },
          {
            en: 'This is a sample: here stand the words of the National Weather Service when it warns the coast.',
            fr: null,
          },
        ];
  return {
    id: `sample-${slug}`,
    severity: 'minor',
    level: 'advisory',
    colour: null,
    event,
    headline: null,
    text,
    instruction: null,
    area: null,
    sender: null,
    sentAt: at,
    startsAt: at,
    endsAt: new Date(at.getTime() + 30 * hourMs),
    url: null,
  };
}
