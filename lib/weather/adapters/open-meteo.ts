import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import type { Place } from '#lib/sources/types.ts';
import { answerOf } from '#lib/weather/adapters/open-meteo/columns.ts';
import { readAir, readForecast } from '#lib/weather/adapters/open-meteo/read.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

const current = [
  'temperature_2m',
  'relative_humidity_2m',
  'dew_point_2m',
  'apparent_temperature',
  'is_day',
  'weather_code',
  'pressure_msl',
  'visibility',
  'wind_speed_10m',
  'wind_direction_10m',
  'wind_gusts_10m',
];
const hourly = [
  'temperature_2m',
  'apparent_temperature',
  'precipitation_probability',
  'precipitation',
  'weather_code',
  'wind_speed_10m',
  'wind_direction_10m',
  'wind_gusts_10m',
  'is_day',
  'uv_index',
];
const daily = [
  'weather_code',
  'temperature_2m_max',
  'temperature_2m_min',
  'uv_index_max',
  'precipitation_sum',
  'precipitation_probability_max',
  'wind_speed_10m_max',
  'wind_gusts_10m_max',
  'wind_direction_10m_dominant',
];

/** https://open-meteo.com/en/docs; seconds since 1970 rather than local times, which a change of clocks makes unsure. */
export const openMeteo = defineAdapter<WeatherPart, WeatherObservation, object>({
  name: 'open-meteo',
  title: 'Open-Meteo',
  brings:
    'Weather, forecast and air quality anywhere, by models; no alerts. Its free service is for non-commercial use only, and a paper with advertising counts as commercial.',
  parts: ['now', 'hours', 'days', 'air'],
  settings: z.object({}),
  fields: [],
  keyName: null,
  homepage: () => 'https://open-meteo.com/',
  attributions: [
    { text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/' },
    { text: 'Air quality: CAMS ENSEMBLE data provider', url: 'https://atmosphere.copernicus.eu/' },
  ],
  requests: ({ place }) => [
    {
      key: 'forecast',
      url: addressOf('https://api.open-meteo.com/v1/forecast', place, {
        current: current.join(','),
        hourly: hourly.join(','),
        daily: daily.join(','),
        forecast_days: '10',
        forecast_hours: '48',
      }),
      everyMs: 15 * minuteMs,
      parts: [
        { name: 'now', staleAfterMs: 2 * hourMs },
        { name: 'hours', staleAfterMs: 12 * hourMs },
        { name: 'days', staleAfterMs: 12 * hourMs },
      ],
    },
    {
      key: 'air',
      url: addressOf('https://air-quality-api.open-meteo.com/v1/air-quality', place, { current: 'us_aqi' }),
      everyMs: hourMs,
      // its values are of full hours
      parts: [{ name: 'air', staleAfterMs: 3 * hourMs }],
    },
  ],
  read: (key, { bytes }, { place, now }) => {
    const root = answerOf(bytes);
    if (!root) return { kind: 'unreadable', why: 'It refused the request, or its answer is no JSON.' };
    return key === 'air' ? readAir(root, now) : readForecast(root, place, now);
  },
});

function addressOf(service: string, place: Place, query: Readonly<Record<string, string>>): string {
  const [latitude, longitude] = [place.latitude, place.longitude].map((degrees) => String(Number(degrees.toFixed(4))));
  const all = {
    latitude: latitude ?? '',
    longitude: longitude ?? '',
    timezone: place.timeZone,
    timeformat: 'unixtime',
  };
  return `${service}?${new URLSearchParams({ ...all, ...query })}`;
}
