import type { Place } from '#lib/sources/types.ts';

/** Invented answers of api.weather.gov, in its shapes. */

export const santaBarbara: Place = {
  name: 'Santa Barbara',
  region: 'California',
  country: 'US',
  language: 'en-US',
  timeZone: 'America/Los_Angeles',
  latitude: 34.4208,
  longitude: -119.6982,
};

const api = 'https://api.weather.gov';
export const quantity = (unit: string, value: number | null) => ({ unitCode: `wmoUnit:${unit}`, value });
const measured = (unit: string, value: number | null) => ({ ...quantity(unit, value), qualityControl: 'V' });

export const point = {
  id: `${api}/points/34.4208,-119.6982`,
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-119.6982, 34.4208] },
  properties: {
    gridId: 'LOX',
    gridX: 102,
    gridY: 70,
    forecast: `${api}/gridpoints/LOX/102,70/forecast`,
    observationStations: 'https://elsewhere.example/stations',
    timeZone: 'America/Los_Angeles',
  },
};

const station = (id: string, name: string, longitude: number) => ({
  id: `${api}/stations/${id}`,
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, 34.42] },
  properties: { stationIdentifier: id, name, elevation: quantity('m', 3) },
});

export const stations = {
  type: 'FeatureCollection',
  features: [
    station('KAAA', 'Near the pier', -119.7),
    station('KBBB', 'On the hill', -119.8),
    station('KCCC', 'At the airfield', -119.9),
    station('KDDD', 'Far away', -120.9),
  ],
};

export const observation = {
  id: `${api}/stations/KAAA/observations/2026-11-20T17:53:00+00:00`,
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-119.7, 34.42] },
  properties: {
    station: `${api}/stations/KAAA`,
    stationName: 'Near the pier',
    timestamp: '2026-11-20T17:53:00+00:00',
    textDescription: 'Light Rain and Fog/Mist',
    icon: `${api}/icons/land/day/rain?size=medium`,
    presentWeather: [{ intensity: null, modifier: null, weather: 'fog_mist', rawString: 'BR' }],
    temperature: measured('degC', 8.3),
    dewpoint: measured('degC', 7.2),
    windDirection: measured('degree_(angle)', 240),
    windSpeed: measured('km_h-1', 22.212),
    windGust: measured('km_h-1', 37.04),
    barometricPressure: measured('Pa', 101_500),
    seaLevelPressure: measured('Pa', 101_480),
    visibility: measured('m', 4830),
    relativeHumidity: measured('percent', 92.6),
    windChill: measured('degC', 5.4),
    heatIndex: measured('degC', null),
    cloudLayers: [{ base: quantity('m', 600), amount: 'OVC' }],
  },
};

const forecastOf = (periods: readonly object[]) => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [] },
  properties: {
    units: 'us',
    generatedAt: '2026-11-20T17:55:00+00:00',
    updateTime: '2026-11-20T16:47:05+00:00',
    periods,
  },
});

const period = (startTime: string, isDaytime: boolean, temperature: number) => ({
  startTime,
  isDaytime,
  temperature,
  temperatureUnit: 'F',
  probabilityOfPrecipitation: quantity('percent', isDaytime ? 20 : null),
  windSpeed: '5 to 10 mph',
  windDirection: 'NW',
  icon: `${api}/icons/land/${isDaytime ? 'day' : 'night'}/bkn/rain_showers,30?size=medium`,
  shortForecast: 'Mostly Cloudy then Chance Showers',
  detailedForecast: `Showers late. A temperature of ${temperature}.`,
});

/** From the afternoon of one day to the evening of the next but one. */
export const forecast = forecastOf([
  period('2026-11-20T10:00:00-08:00', true, 66),
  period('2026-11-20T18:00:00-08:00', false, 49),
  period('2026-11-21T06:00:00-08:00', true, 70),
  period('2026-11-21T18:00:00-08:00', false, 50),
  period('2026-11-22T06:00:00-08:00', true, 61),
]);

const hour = (index: number) => {
  const at = new Date(Date.UTC(2026, 10, 20, 18 + index));
  return { ...period(`${at.toJSON().slice(0, 19)}+00:00`, index < 7, 60 - index), windSpeed: `${index} mph` };
};

export const hourly = forecastOf(Array.from({ length: 8 }, (_, index) => hour(index)));

/** The same in quantities, as the service announces it. */
export const quantityForecast = forecastOf([
  {
    ...period('2026-11-20T10:00:00-08:00', true, 0),
    temperature: quantity('degC', 18.9),
    temperatureUnit: undefined,
    windSpeed: { unitCode: 'wmoUnit:km_h-1', minValue: 8.05, maxValue: 16.1 },
    windGust: quantity('km_h-1', 40.2),
  },
]);

type AlertFields = Readonly<Record<string, unknown>>;

export const alert = (id: string, fields: AlertFields = {}, vtec: readonly string[] | null = null) => ({
  id: `${api}/alerts/${id}`,
  type: 'Feature',
  geometry: null,
  properties: {
    id,
    areaDesc: 'The coast; The foothills',
    references: [],
    sent: '2026-11-20T09:12:00-08:00',
    effective: '2026-11-20T09:12:00-08:00',
    onset: '2026-11-20T18:00:00-08:00',
    expires: '2026-11-20T21:15:00-08:00',
    ends: '2026-11-21T03:00:00-08:00',
    status: 'Actual',
    messageType: 'Alert',
    severity: 'Moderate',
    urgency: 'Expected',
    event: 'Wind Advisory',
    senderName: 'NWS Los Angeles/Oxnard CA',
    headline: 'A wind advisory until three in the morning',
    description: '* WHAT...North winds of 20 to 30 mph.\n\n* WHERE...The coast\nand the foothills.',
    instruction: 'Tie down what is loose.',
    response: 'Execute',
    parameters: vtec ? { VTEC: vtec } : {},
    ...fields,
  },
});

export const alertsOf = (features: readonly unknown[], title = 'for 34.4208 N, 119.6982 W') => ({
  type: 'FeatureCollection',
  features,
  title: `Current watches, warnings, and advisories ${title}`,
  updated: '2026-11-20T17:59:00+00:00',
});

export const alerts = alertsOf([
  alert('urn:oid:1', {}, ['/O.CON.KLOX.WI.Y.0087.261121T0200Z-261121T1100Z/']),
  alert('urn:oid:2', { event: 'Flood Warning', ends: null }, ['/O.NEW.KLOX.FL.W.0033.261120T0600Z-000000T0000Z/']),
  alert('urn:oid:3', { event: 'Air Quality Alert', severity: 'Unknown', ends: null, instruction: null }),
]);

export const problem = {
  correlationId: '3f2a',
  title: 'Service Unavailable',
  type: 'https://api.weather.gov/problems/ServiceUnavailable',
  status: 503,
  detail: 'Please try again later.',
};
