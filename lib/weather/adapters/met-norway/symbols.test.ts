import { expect, test } from 'vitest';
import { readSymbol } from '#lib/weather/adapters/met-norway/symbols.ts';

test.each([
  ['clearsky_day', 'clear', 'Clear sky', 'Ciel dégagé', false],
  ['fair_night', 'mostly-clear', 'Fair', 'Plutôt dégagé', true],
  ['partlycloudy_polartwilight', 'partly-cloudy', 'Partly cloudy', 'Partiellement nuageux', true],
  ['cloudy', 'cloudy', 'Cloudy', 'Nuageux', null],
  ['fog', 'fog', 'Fog', 'Brouillard', null],
  ['lightrain', 'rain', 'Light rain', 'Pluie faible', null],
  ['heavyrain', 'heavy-rain', 'Heavy rain', 'Pluie forte', null],
  ['rainshowers_day', 'rain', 'Rain showers', 'Averses de pluie', false],
  ['heavysnowshowers_night', 'heavy-snow', 'Heavy snow showers', 'Averses de neige fortes', true],
  ['lightsleet', 'sleet', 'Light sleet', 'Pluie et neige faibles', null],
  ['snowandthunder', 'thunderstorm', 'Snow and thunder', 'Neige et orages', null],
  [
    'lightssleetshowersandthunder_day',
    'thunderstorm',
    'Light sleet showers and thunder',
    'Averses de pluie et neige faibles et orages',
    false,
  ],
])('%s', (code, sky, en, fr, isNight) => expect(readSymbol(code)).toEqual({ sky, words: { en, fr }, isNight }));

test.each(['', 'constructor', 'rainclearsky', 5, null])('%j is not known', (code) =>
  expect(readSymbol(code)).toBeNull(),
);
