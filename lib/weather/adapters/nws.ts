import { z } from 'zod';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import type { Links, Place, SourceRequest } from '#lib/sources/types.ts';
import { readAlerts } from '#lib/weather/adapters/nws/alerts.ts';
import { readingOf, unreadable } from '#lib/weather/adapters/nws/answer.ts';
import { readDays, readHours } from '#lib/weather/adapters/nws/forecast.ts';
import { readObservation } from '#lib/weather/adapters/nws/observation.ts';
import { gridPattern, readPoint, readStations, stationPattern } from '#lib/weather/adapters/nws/point.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

type Request = SourceRequest<WeatherPart>;

const api = 'https://api.weather.gov';
const observationKey = 'observation-';

/** More decimals, or a zero at the end, are answered with another address. */
const pointOf = ({ latitude, longitude }: Place) =>
  [latitude, longitude].map((one) => Number(one.toFixed(4))).join(',');

const forecastParts = (name: WeatherPart) => [{ name, staleAfterMs: 12 * hourMs }];

/** https://www.weather.gov/documentation/services-web-api; unknown parameters are refused there. */
export const nws = defineAdapter<WeatherPart, WeatherObservation, object>({
  name: 'nws',
  title: 'National Weather Service',
  brings: 'Weather, forecast and alerts in the United States.',
  parts: ['now', 'hours', 'days', 'alerts'],
  settings: z.object({}),
  fields: [],
  keyName: null,
  homepage: ({ place }) => {
    const [lat = '', lon = ''] = pointOf(place).split(',');
    return `https://forecast.weather.gov/MapClick.php?lat=${lat}&lon=${lon}`;
  },
  attributions: [{ text: 'National Weather Service', url: 'https://www.weather.gov' }],
  requests: ({ place, links }) => [
    {
      key: 'alerts',
      url: `${api}/alerts/active?point=${pointOf(place)}`,
      everyMs: 2 * minuteMs,
      parts: [{ name: 'alerts', staleAfterMs: 15 * minuteMs }],
    },
    { key: 'points', url: `${api}/points/${pointOf(place)}`, everyMs: dayMs, parts: [] },
    ...stationRequests(links.stations ?? {}),
    ...gridRequests(links.points?.grid ?? ''),
  ],
  read: (key, answer, context) =>
    readingOf(answer, (root) => {
      const { place, now } = context;
      if (key === 'alerts') return readAlerts(root, place, now);
      if (key === 'points') return readPoint(root);
      if (key === 'stations') return readStations(root, place);
      if (key === 'forecast') return readDays(root, place, now);
      if (key === 'hourly') return readHours(root, place, now);
      if (key.startsWith(observationKey)) return readObservation(root, place, now);
      return unreadable('It was asked for something that this release doesn’t know.');
    }),
});

/** One each, since the nearest may be silent for hours; the page takes the first that isn’t. */
function stationRequests(stations: Links): Request[] {
  const ids = ['station1', 'station2', 'station3'].flatMap((name) => stations[name] ?? []);
  return ids
    .filter((id) => stationPattern.test(id))
    .map((id) => ({
      key: observationKey + id,
      url: `${api}/stations/${id}/observations/latest`,
      everyMs: 10 * minuteMs,
      parts: [{ name: 'now', staleAfterMs: 2 * hourMs }],
    }));
}

function gridRequests(grid: string): Request[] {
  if (!gridPattern.test(grid)) return [];
  const cell = `${api}/gridpoints/${grid}`;
  const everyMs = 30 * minuteMs;
  return [
    { key: 'hourly', url: `${cell}/forecast/hourly`, everyMs, parts: forecastParts('hours') },
    { key: 'forecast', url: `${cell}/forecast`, everyMs, parts: forecastParts('days') },
    { key: 'stations', url: `${cell}/stations`, everyMs: dayMs, parts: [] },
  ];
}
