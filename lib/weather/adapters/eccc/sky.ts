import { numberOf } from '#lib/sources/reading/fields.ts';
import type { Sky } from '#lib/weather/observations.ts';

/**
 * What the service's icon codes stand for, by its lists "current_conditions_icon_code_descriptions" and
 * "forecast_conditions_icon_code_descriptions". Their pictures may not be used commercially; their meaning may.
 * 20, 21 and 29 mean nothing, or "not available".
 */
const skyOfCode: Readonly<Record<number, Sky>> = {
  // sunny; mainly sunny; a mix of sun and cloud; mainly cloudy; increasing cloudiness; clearing
  0: 'clear',
  1: 'mostly-clear',
  2: 'partly-cloudy',
  3: 'mostly-cloudy',
  4: 'mostly-cloudy',
  5: 'partly-cloudy',
  // a few showers; showers or flurries; a few flurries; risk of thunderstorms
  6: 'rain',
  7: 'sleet',
  8: 'snow',
  9: 'thunderstorm',
  10: 'cloudy',
  // precipitation, squalls; showers, light rain; heavy rain
  11: 'rain',
  12: 'rain',
  13: 'heavy-rain',
  14: 'freezing-rain',
  // rain and snow; flurries, light snow; snow; heavy snow, blizzard
  15: 'sleet',
  16: 'snow',
  17: 'snow',
  18: 'heavy-snow',
  19: 'thunderstorm',
  // a mix of sun and cloud, of day and night alike
  22: 'partly-cloudy',
  23: 'haze',
  // fog, mist, ice fog
  24: 'fog',
  // drifting snow; ice crystals
  25: 'blowing-snow',
  26: 'snow',
  // hail, ice pellets, snow pellets; drizzle, snow grains
  27: 'hail',
  28: 'drizzle',
  // the nights of 0 to 9
  30: 'clear',
  31: 'mostly-clear',
  32: 'partly-cloudy',
  33: 'mostly-cloudy',
  34: 'mostly-cloudy',
  35: 'partly-cloudy',
  36: 'rain',
  37: 'sleet',
  38: 'snow',
  39: 'thunderstorm',
  40: 'blowing-snow',
  // funnel cloud; tornado
  41: 'tornado',
  42: 'tornado',
  43: 'wind',
  44: 'smoke',
  // dust storm, volcanic ash
  45: 'dust',
  // thunderstorm with hail; with a dust storm; waterspout
  46: 'thunderstorm',
  47: 'thunderstorm',
  48: 'tornado',
};

/** @returns `isNight` null for codes that are the same by day and by night */
export function skyOf(code: unknown): { sky: Sky | null; isNight: boolean | null } {
  const number = numberOf(code, 0, 99);
  if (number === null) return { sky: null, isNight: null };
  const isNight = number >= 30 && number <= 39 ? true : number <= 9 ? false : null;
  return { sky: skyOfCode[number] ?? null, isNight };
}
