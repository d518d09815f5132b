import { z } from 'zod';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { primaryLanguage } from '#lib/language.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import type { Reading, SourceContext, SourceRequest } from '#lib/sources/types.ts';
import { ecccAttributions } from '#lib/weather/adapters/eccc/attributions.ts';
import { boxAround, collectionsUrl, nearestId, readCollection } from '#lib/weather/adapters/eccc/collection.ts';
import { readAirForecast, readAirObservation } from '#lib/weather/adapters/eccc/health-index.ts';
import type { AirObservation } from '#lib/weather/observations.ts';

const location = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{5}$/, 'is five letters, like “IAKID”');
const settings = z.object({ location: location.optional() });
type Context = SourceContext<z.infer<typeof settings>>;

/** Beyond it is another community's air. */
const mostKm = 100;

/** Canada's Air Quality Health Index. */
export const ecccAir = defineAdapter<'air', AirObservation, z.infer<typeof settings>>({
  name: 'eccc-air',
  title: 'Environment and Climate Change Canada: air quality',
  brings: 'The Air Quality Health Index of Canada, which Quebec doesn’t use.',
  parts: ['air'],
  settings,
  fields: [
    {
      name: 'location',
      label: 'Community of the index',
      hint: 'Such as “IAKID”, as the collection “aqhi-stations” of api.weather.gc.ca has it. Empty: the nearest.',
    },
  ],
  keyName: null,
  homepage: ({ place: { language } }) =>
    primaryLanguage(language) === 'fr'
      ? 'https://meteo.gc.ca/airquality/pages/index_f.html'
      : 'https://weather.gc.ca/airquality/pages/index_e.html',
  attributions: ecccAttributions,
  requests: (context) => {
    const known = knownLocation(context);
    const nearest = context.settings.location ? [] : [locationRequest(context)];
    return known ? [...nearest, observationRequest(known), forecastRequest(known)] : nearest;
  },
  read: (key, { bytes }, context) => {
    switch (key) {
      case 'location':
        return readLocation(bytes, context);
      case 'observation':
        return readAirObservation(bytes, knownLocation(context), context.now);
      case 'forecast':
        return readAirForecast(bytes, knownLocation(context), context.now);
      default:
        return { kind: 'unreadable', why: 'It was not asked for.' };
    }
  },
});

const locationOf = (value: unknown) => location.safeParse(value).data ?? null;

const knownLocation = ({ settings: own, links }: Context) => own.location ?? locationOf(links.location?.location);

const locationRequest = ({ place }: Context): SourceRequest<'air'> => ({
  key: 'location',
  url: `${collectionsUrl}/aqhi-stations/items?f=json&bbox=${boxAround(place, 2, 1)}&limit=300`,
  everyMs: dayMs,
  parts: [],
});

const observationRequest = (id: string): SourceRequest<'air'> => ({
  key: 'observation',
  url: `${collectionsUrl}/aqhi-observations-realtime/items?f=json&location_id=${id}&latest=true&limit=1`,
  everyMs: 10 * minuteMs,
  parts: [{ name: 'air', staleAfterMs: 2 * hourMs }],
});

/** It keeps the forecasts of three days: the newest first, of which the first hundred are enough. */
const forecastRequest = (id: string): SourceRequest<'air'> => ({
  key: 'forecast',
  url: `${collectionsUrl}/aqhi-forecasts-realtime/items?f=json&location_id=${id}&sortby=-publication_datetime&limit=100`,
  everyMs: 30 * minuteMs,
  // issued at 6 and 17 o'clock of the place, or half an hour from that: a night is up to 14 hours
  parts: [{ name: 'air', staleAfterMs: 15 * hourMs }],
});

function readLocation(bytes: Uint8Array, { place }: Context): Reading<'air', AirObservation> {
  const collection = readCollection(bytes);
  if (!collection) return { kind: 'unreadable', why: 'It is no list of communities.' };
  const idOf = (feature: unknown) =>
    locationOf(fieldOf(feature, 'properties', 'location_id')) ?? locationOf(fieldOf(feature, 'id'));
  const id = nearestId(collection.features, place, idOf, mostKm);
  if (id === null) return { kind: 'unreadable', why: 'It measures the air nowhere near this place.' };
  return { kind: 'read', parts: {}, links: { location: id }, dropped: 0 };
}
