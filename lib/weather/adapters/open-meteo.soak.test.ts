import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { openMeteo } from '#lib/weather/adapters/open-meteo.ts';
import { observationSchemas } from '#lib/weather/observations.ts';
import { calgary } from '#testing/editions.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { clock } from '#testing/sources/read-with.ts';
import { modelAir, modelForecast } from '#testing/weather/answers/open-meteo.ts';
import { type Provenance, unaccounted } from '#testing/weather/stated-numbers.ts';

const mutations = soakCount(5_000);
const same = (value: number) => value;
const from = (name: string, convert = same) => [{ at: [name], convert }];

const wind = {
  'wind.kmh': from('wind_speed_10m'),
  'wind.gustKmh': from('wind_gusts_10m'),
  'wind.fromDegrees': from('wind_direction_10m'),
};
const tables = {
  now: {
    temperatureC: from('temperature_2m'),
    'feelsLike.c': from('apparent_temperature'),
    humidityPercent: from('relative_humidity_2m'),
    dewPointC: from('dew_point_2m'),
    pressureHpa: from('pressure_msl'),
    visibilityKm: from('visibility', (metres) => metres / 1000),
    ...wind,
  },
  hours: {
    temperatureC: from('temperature_2m'),
    'feelsLike.c': from('apparent_temperature'),
    precipitationPercent: from('precipitation_probability'),
    precipitationMm: from('precipitation'),
    uvIndex: from('uv_index'),
    ...wind,
  },
  days: {
    highC: from('temperature_2m_max'),
    lowC: from('temperature_2m_min'),
    uvIndexMax: from('uv_index_max'),
    'day.precipitationPercent': from('precipitation_probability_max'),
    'day.precipitationMm': from('precipitation_sum'),
    'day.wind.kmh': from('wind_speed_10m_max'),
    'day.wind.gustKmh': from('wind_gusts_10m_max'),
    'day.wind.fromDegrees': from('wind_direction_10m_dominant'),
  },
  air: { value: from('us_aqi') },
} as const satisfies Record<string, Provenance>;

/** The rows of a list of columns, each with the values at its place. */
function rowsIn(columns: unknown): unknown[] {
  const names = Object.keys(Object(columns));
  return listOf(fieldOf(columns, 'time')).map((_, row) =>
    Object.fromEntries(names.map((name) => [name, fieldOf(columns, name, row)])),
  );
}

const parts = [
  ['now', 'forecast', modelForecast, 'current'],
  ['hours', 'forecast', modelForecast, 'hourly'],
  ['days', 'forecast', modelForecast, 'daily'],
  ['air', 'air', modelAir, 'current'],
] as const;

const read = (key: string, bytes: Uint8Array) =>
  openMeteo.read(
    key,
    { bytes, contentType: '' },
    { place: calgary, settings: {}, accessKey: null, links: {}, now: clock },
  );

test.each(parts)(
  'of an answer changed at random, every number of %s is one that came in, and other rows stay',
  (part, key, answer, list) => {
    const random = seededRandom(17);
    const bytes = Buffer.from(JSON.stringify(answer));
    const rowsOf = (root: unknown) => (list === 'current' ? [fieldOf(root, 'current')] : rowsIn(fieldOf(root, list)));
    const whole = rowsOf(answer);
    const original = read(key, bytes);
    const kept = original.kind === 'read' ? (original.parts[part]?.observations ?? []) : [];
    let readings = 0;
    for (let round = 0; round < mutations; round += 1) {
      const mutated = mutatedAnswer(bytes, random);
      const reading = read(key, mutated);
      if (reading.kind === 'unreadable' || !reading.parts[part]) continue;
      readings += 1;
      const root = parseJson(mutated);
      const rows = rowsOf(root);
      const { observations } = reading.parts[part];
      const faults = observations.filter((one) => {
        const stored = observationSchemas[part].parse(JSON.parse(JSON.stringify(one)));
        const isFar = 'at' in stored && Math.abs(stored.at.getTime() - clock.getTime()) > 32 * dayMs;
        return isFar || !rows.some((row) => unaccounted(stored, row, tables[part]).length === 0);
      });
      const isSameFrame = ['utc_offset_seconds', `${list}_units`].every(
        (name) => JSON.stringify(fieldOf(root, name)) === JSON.stringify(fieldOf(answer, name)),
      );
      const stored = new Set(observations.map((one) => JSON.stringify(one)));
      const lost = whole.filter((row, index) => {
        const isSame = isSameFrame && JSON.stringify(rows[index]) === JSON.stringify(row);
        return isSame && !stored.has(JSON.stringify(kept[index]));
      });
      expect([...faults, ...lost]).toEqual([]);
    }
    expect(readings).toBeGreaterThan(mutations / 4);
  },
  soakTimeoutMs(60_000),
);
