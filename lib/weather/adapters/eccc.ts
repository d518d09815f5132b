import { z } from 'zod';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { primaryLanguage } from '#lib/language.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import type { Reading, SourceContext, SourceRequest } from '#lib/sources/types.ts';
import { readAlerts } from '#lib/weather/adapters/eccc/alerts.ts';
import { ecccAttributions } from '#lib/weather/adapters/eccc/attributions.ts';
import { readCityPage } from '#lib/weather/adapters/eccc/city-page.ts';
import { boxAround, collectionsUrl, nearestId, readCollection } from '#lib/weather/adapters/eccc/collection.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

const site = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}-\d{1,4}$/, 'is like “ab-52”');
const settings = z.object({ site: site.optional() });
type Context = SourceContext<z.infer<typeof settings>>;

const forecastStaleMs = 12 * hourMs;
/** Beyond it is another city's weather. */
const mostKm = 120;

/** Canada: observation, forecast and alerts. */
export const eccc = defineAdapter<WeatherPart, WeatherObservation, z.infer<typeof settings>>({
  name: 'eccc',
  title: 'Environment and Climate Change Canada',
  brings: 'Weather, forecast and alerts in Canada.',
  parts: ['now', 'hours', 'days', 'alerts'],
  settings,
  fields: [
    {
      name: 'site',
      label: 'Site of the city’s forecast',
      hint: 'Such as “ab-52”, as the collection “citypageweather-realtime” of api.weather.gc.ca has it. Empty: the nearest.',
    },
  ],
  keyName: null,
  homepage: ({ place: { latitude, longitude, language } }) => {
    const coords = `coords=${latitude.toFixed(2)},${longitude.toFixed(2)}`;
    return primaryLanguage(language) === 'fr'
      ? `https://meteo.gc.ca/fr/location/index.html?${coords}`
      : `https://weather.gc.ca/en/location/index.html?${coords}`;
  },
  attributions: ecccAttributions,
  requests: (context) => {
    const known = context.settings.site ?? siteOf(context.links.site?.site);
    return [
      ...(context.settings.site ? [] : [siteRequest(context)]),
      ...(known ? [cityPageRequest(known)] : []),
      alertsRequest(context),
    ];
  },
  read: (key, { bytes }, context) => {
    switch (key) {
      case 'site':
        return readSite(bytes, context);
      case 'citypage':
        return readCityPage(bytes, context.place, context.now);
      case 'alerts':
        return readAlerts(bytes, context.place, context.now);
      default:
        return { kind: 'unreadable', why: 'It was not asked for.' };
    }
  },
});

const siteOf = (value: unknown) => site.safeParse(value).data ?? null;

/** Cities lie far apart in the north. Without `properties` each would come with its whole forecast. */
const siteRequest = ({ place }: Context): SourceRequest<WeatherPart> => ({
  key: 'site',
  url: `${collectionsUrl}/citypageweather-realtime/items?f=json&bbox=${boxAround(place, 2, 1)}&properties=identifier&limit=300`,
  everyMs: dayMs,
  parts: [],
});

const cityPageRequest = (id: string): SourceRequest<WeatherPart> => ({
  key: 'citypage',
  url: `${collectionsUrl}/citypageweather-realtime/items/${id}?f=json`,
  everyMs: 10 * minuteMs,
  parts: [
    { name: 'now', staleAfterMs: 2 * hourMs },
    { name: 'hours', staleAfterMs: forecastStaleMs },
    { name: 'days', staleAfterMs: forecastStaleMs },
  ],
});

/** A small box is enough: whatever alert it touches comes, and the polygons say which are for the place. */
const alertsRequest = ({ place }: Context): SourceRequest<WeatherPart> => ({
  key: 'alerts',
  url: `${collectionsUrl}/weather-alerts/items?f=json&bbox=${boxAround(place, 0.1, 0.1)}&limit=100`,
  everyMs: 2 * minuteMs,
  parts: [{ name: 'alerts', staleAfterMs: 15 * minuteMs }],
});

function readSite(bytes: Uint8Array, { place }: Context): Reading<WeatherPart, WeatherObservation> {
  const collection = readCollection(bytes);
  if (!collection) return { kind: 'unreadable', why: 'It is no list of cities.' };
  const idOf = (feature: unknown) =>
    siteOf(fieldOf(feature, 'id')) ?? siteOf(fieldOf(feature, 'properties', 'identifier'));
  const id = nearestId(collection.features, place, idOf, mostKm);
  if (id === null) return { kind: 'unreadable', why: 'It has no city near this place.' };
  return { kind: 'read', parts: {}, links: { site: id }, dropped: 0 };
}
