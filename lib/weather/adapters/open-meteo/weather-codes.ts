import { numberOf } from '#lib/sources/reading/fields.ts';
import type { Condition, Sky } from '#lib/weather/observations.ts';

/** The codes of present weather (WMO 4677) that models give, with words of ours. */
const codes: Readonly<Record<number, readonly [Sky, string, string]>> = {
  0: ['clear', 'Clear', 'Dégagé'],
  1: ['mostly-clear', 'Mostly clear', 'Généralement dégagé'],
  2: ['partly-cloudy', 'Partly cloudy', 'Partiellement nuageux'],
  3: ['cloudy', 'Overcast', 'Couvert'],
  45: ['fog', 'Fog', 'Brouillard'],
  48: ['fog', 'Freezing fog', 'Brouillard givrant'],
  51: ['drizzle', 'Light drizzle', 'Faible bruine'],
  53: ['drizzle', 'Drizzle', 'Bruine'],
  55: ['drizzle', 'Heavy drizzle', 'Forte bruine'],
  56: ['freezing-rain', 'Light freezing drizzle', 'Faible bruine verglaçante'],
  57: ['freezing-rain', 'Freezing drizzle', 'Bruine verglaçante'],
  61: ['rain', 'Light rain', 'Pluie faible'],
  63: ['rain', 'Rain', 'Pluie'],
  65: ['heavy-rain', 'Heavy rain', 'Pluie forte'],
  66: ['freezing-rain', 'Light freezing rain', 'Faible pluie verglaçante'],
  67: ['freezing-rain', 'Freezing rain', 'Pluie verglaçante'],
  71: ['snow', 'Light snow', 'Neige faible'],
  73: ['snow', 'Snow', 'Neige'],
  75: ['heavy-snow', 'Heavy snow', 'Neige forte'],
  77: ['snow', 'Snow grains', 'Neige en grains'],
  80: ['rain', 'Light showers', 'Averses faibles'],
  81: ['rain', 'Showers', 'Averses'],
  82: ['heavy-rain', 'Heavy showers', 'Fortes averses'],
  85: ['snow', 'Light snow showers', 'Faibles averses de neige'],
  86: ['heavy-snow', 'Heavy snow showers', 'Fortes averses de neige'],
  95: ['thunderstorm', 'Thunderstorm', 'Orage'],
  96: ['thunderstorm', 'Thunderstorm with hail', 'Orage avec grêle'],
  99: ['thunderstorm', 'Thunderstorm with heavy hail', 'Orage avec forte grêle'],
};

export function conditionOf(code: unknown, isNight: boolean): Condition {
  const [sky, en, fr] = codes[numberOf(code, 0, 99) ?? -1] ?? [];
  return { sky: sky ?? null, isNight, words: { en: en ?? null, fr: fr ?? null } };
}
