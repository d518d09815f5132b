import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { nws } from '#lib/weather/adapters/nws.ts';
import { observationSchemas, type WeatherPart } from '#lib/weather/observations.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { clock } from '#testing/sources/read-with.ts';
import {
  alerts,
  forecast,
  hourly,
  observation,
  point,
  quantityForecast,
  santaBarbara,
  stations,
} from '#testing/weather/answers/nws.ts';
import { type Origin, type Provenance, unaccounted } from '#testing/weather/stated-numbers.ts';

const mutations = soakCount(5_000);
const same = (value: number) => value;
const fromF = (value: number) => ((value - 32) * 5) / 9;
const hundredth = (value: number) => value / 100;
const points = 16;

const quantityIn = (name: string, units: Readonly<Record<string, Origin['convert']>>, value = 'value'): Origin[] =>
  Object.entries(units).map(([unit, convert]) => ({ at: [name, value], convert, unit: [[name, 'unitCode'], unit] }));

const celsius = { degC: same, degF: fromF };
const kmh = { 'km_h-1': same };
const inWords = (nth: number): Origin => ({ at: ['windSpeed'], nth, convert: (mph) => mph * 1.609344 });
// a point of the compass is no number; each stands for one of sixteen
const compass: Origin[] = Array.from({ length: points }, (_, index) => ({
  at: ['compass', index],
  convert: (place) => place * (360 / points),
}));

const periodNumbers: Provenance = {
  temperatureC: [
    ...quantityIn('temperature', celsius),
    { at: ['temperature'], convert: fromF, unit: [['temperatureUnit'], 'F'] },
  ],
  precipitationPercent: [
    { at: ['probabilityOfPrecipitation'], convert: same },
    ...quantityIn('probabilityOfPrecipitation', { percent: same }),
  ],
  'wind.kmh': [inWords(0), ...quantityIn('windSpeed', kmh, 'minValue'), ...quantityIn('windSpeed', kmh, 'maxValue')],
  'wind.toKmh': [inWords(1), ...quantityIn('windSpeed', kmh, 'maxValue')],
  'wind.gustKmh': quantityIn('windGust', kmh),
  'wind.fromDegrees': compass,
};

const observedNumbers: Provenance = {
  temperatureC: quantityIn('temperature', celsius),
  'feelsLike.c': [...quantityIn('windChill', celsius), ...quantityIn('heatIndex', celsius)],
  humidityPercent: quantityIn('relativeHumidity', { percent: same }),
  dewPointC: quantityIn('dewpoint', celsius),
  'wind.kmh': quantityIn('windSpeed', kmh),
  'wind.gustKmh': quantityIn('windGust', kmh),
  'wind.fromDegrees': quantityIn('windDirection', { 'degree_(angle)': same }),
  pressureHpa: ['seaLevelPressure', 'barometricPressure'].flatMap((name) => quantityIn(name, { Pa: hundredth })),
  visibilityKm: quantityIn('visibility', { m: (metres) => metres / 1000 }),
};

/** The numbers of half a day, as if it were a period. */
function halves(day: unknown): unknown[] {
  const half = (name: string, temperature: string) => {
    const { condition: _, text: __, ...numbers } = { ...Object(fieldOf(day, name)) };
    return { temperatureC: fieldOf(day, temperature), ...numbers };
  };
  return [half('day', 'highC'), half('night', 'lowC')];
}

type Case = {
  name: string;
  key: string;
  answer: object;
  part: WeatherPart;
  records: readonly (string | number)[];
  table: Provenance;
  split?: typeof halves;
};

const periods = ['properties', 'periods'];
const cases: Case[] = [
  { name: 'hours', key: 'hourly', answer: hourly, part: 'hours', records: periods, table: periodNumbers },
  {
    name: 'days',
    key: 'forecast',
    answer: forecast,
    part: 'days',
    records: periods,
    table: periodNumbers,
    split: halves,
  },
  {
    name: 'days in quantities',
    key: 'forecast',
    answer: quantityForecast,
    part: 'days',
    records: periods,
    table: periodNumbers,
    split: halves,
  },
  {
    name: 'an observation',
    key: 'observation-KAAA',
    answer: { type: 'FeatureCollection', features: [observation] },
    part: 'now',
    records: ['features'],
    table: observedNumbers,
  },
  { name: 'alerts', key: 'alerts', answer: alerts, part: 'alerts', records: ['features'], table: {} },
];

const read = (key: string, bytes: Uint8Array) =>
  nws.read(
    key,
    { bytes, contentType: '' },
    { place: santaBarbara, settings: {}, accessKey: null, links: {}, now: clock },
  );

const degrees = Array.from({ length: points }, (_, index) => index);

test.each(cases)(
  'of $name changed at random, every number put out is one that came in, and other records stay',
  ({ key, answer, part, records, table, split = (one) => [one] }) => {
    const random = seededRandom(14);
    const bytes = Buffer.from(JSON.stringify(answer));
    const whole = listOf(fieldOf(answer, ...records));
    const alone = whole.map((record) => observationsOf(answer, records, [record], key, part)[0]);
    let readings = 0;
    for (let round = 0; round < mutations; round += 1) {
      const mutated = mutatedAnswer(bytes, random);
      const reading = read(key, mutated);
      if (reading.kind === 'unreadable') continue;
      readings += 1;
      const list = listOf(fieldOf(parseJson(mutated), ...records));
      const observations = reading.parts[part]?.observations ?? [];
      const stored = new Set(observations.map((one) => JSON.stringify(one)));
      const faults = observations.flatMap((one) => [
        ...(observationSchemas[part].safeParse(JSON.parse(JSON.stringify(one))).success ? [] : ['another shape']),
        ...split(one).filter((half) => !list.some((record) => isStated(half, record, table))),
        ...timesIn(one).filter((at) => Math.abs(at.getTime() - clock.getTime()) > 401 * dayMs),
      ]);
      const lost = whole.filter((record, index) => {
        const isSame = JSON.stringify(list[index]) === JSON.stringify(record);
        return isSame && !isReplaced(list, record) && !isKept(alone[index], observations, stored);
      });
      expect([...faults, ...lost]).toEqual([]);
    }
    expect(readings).toBeGreaterThan(mutations / 2);
  },
  soakTimeoutMs(60_000),
);

function isStated(half: unknown, record: unknown, table: Provenance): boolean {
  const fields = fieldOf(record, 'properties') ?? record;
  return unaccounted(half, { ...Object(fields), compass: degrees }, table).length === 0;
}

/** A day has its other half of another period, whose date may have been changed to this one's. */
function isKept(alone: unknown, observations: readonly unknown[], stored: ReadonlySet<string>): boolean {
  const date = fieldOf(alone, 'date');
  if (date === undefined) return stored.has(JSON.stringify(alone));
  const half = fieldOf(alone, 'day') === null ? 'night' : 'day';
  return observations.some((one) => fieldOf(one, 'date') === date && fieldOf(one, half) !== null);
}

/** Another message may have been changed so that it names this one. */
const isReplaced = (list: readonly unknown[], record: unknown) =>
  list.some((one) => one !== record && JSON.stringify(fieldOf(one, 'properties', 'references') ?? []).length > 2);

function timesIn(value: unknown): Date[] {
  if (value instanceof Date) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(timesIn) : [];
}

/** What is read in an answer that has these records alone. */
function observationsOf(
  answer: object,
  path: readonly (string | number)[],
  list: readonly unknown[],
  key: string,
  part: WeatherPart,
) {
  const copy: unknown = structuredClone(answer);
  Reflect.set(Object(fieldOf(copy, ...path.slice(0, -1))), path.at(-1) ?? '', list);
  const reading = read(key, Buffer.from(JSON.stringify(copy)));
  return reading.kind === 'read' ? (reading.parts[part]?.observations ?? []) : [];
}

test('of the answers that lead on, only what looks like a cell or a station is kept', () => {
  const random = seededRandom(15);
  for (const [key, answer] of Object.entries({ points: point, stations })) {
    const bytes = Buffer.from(JSON.stringify(answer));
    for (let round = 0; round < mutations; round += 1) {
      const reading = read(key, mutatedAnswer(bytes, random));
      if (reading.kind === 'read')
        for (const link of Object.values(reading.links)) expect(link).toMatch(/^(?:[A-Z]{3}\/\d+,\d+|[A-Z0-9]{3,8})$/);
    }
  }
});
