import { hourMs } from '#lib/clock.ts';

/** Small invented answers of MET Norway, of the shapes that its service sends. */

type Overrides = Record<string, unknown>;

const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

/** One time of the series: by the hour, or of six hours, or the last, of which nothing follows. */
export const entry = (at: string, airC: number, kind: 'hour' | 'six' | 'last' = 'hour', overrides: Overrides = {}) => {
  const ahead = (symbol: string, details: object) => ({ summary: { symbol_code: symbol }, details });
  return {
    time: at,
    data: {
      instant: {
        details: {
          air_pressure_at_sea_level: 1019.3,
          air_temperature: airC,
          dew_point_temperature: airC - 5,
          relative_humidity: 81.4,
          ...(kind === 'hour' ? { ultraviolet_index_clear_sky: 1.1, wind_speed_of_gust: 10 } : {}),
          wind_from_direction: 338.4,
          wind_speed: 5,
          ...overrides,
        },
      },
      ...(kind === 'hour'
        ? { next_1_hours: ahead('lightsnow', { precipitation_amount: 0.25, probability_of_precipitation: 65 }) }
        : {}),
      ...(kind === 'last'
        ? {}
        : {
            next_6_hours: ahead('snow', {
              air_temperature_max: airC + 2,
              air_temperature_min: airC - 2,
              precipitation_amount: 1.5,
              probability_of_precipitation: 70,
            }),
            next_12_hours: ahead('heavysnow', { probability_of_precipitation: 75 }),
          }),
    },
  };
};

/** 24 hours from 18:00 UTC on, then six at a time for two days. */
export const series = (fromMs = Date.parse('2026-11-20T18:00:00Z')) => [
  ...Array.from({ length: 24 }, (_, place) => entry(iso(fromMs + place * hourMs), -place / 2)),
  ...Array.from({ length: 8 }, (_, place) => entry(iso(fromMs + (24 + place * 6) * hourMs), -10 - place, 'six')),
  entry(iso(fromMs + 72 * hourMs), -20, 'last'),
];

export const forecast = (timeseries: readonly object[] = series(), overrides: Overrides = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-114.07, 51.05, 1045] },
  properties: {
    meta: { updated_at: '2026-11-20T17:31:20Z', units: { air_temperature: 'celsius', wind_speed: 'm/s' } },
    timeseries,
    ...overrides,
  },
});
