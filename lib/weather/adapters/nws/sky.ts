import { lineOf } from '#lib/sources/reading/fields.ts';
import type { Sky } from '#lib/weather/observations.ts';

/** The service's codes of drawings. "hot" and "cold" say nothing of the sky: its words do then. */
const byCode: Readonly<Record<string, Sky>> = {
  skc: 'clear',
  few: 'mostly-clear',
  sct: 'partly-cloudy',
  bkn: 'mostly-cloudy',
  ovc: 'cloudy',
  wind_skc: 'wind',
  wind_few: 'wind',
  wind_sct: 'wind',
  wind_bkn: 'wind',
  wind_ovc: 'wind',
  snow: 'snow',
  blizzard: 'blowing-snow',
  rain_snow: 'sleet',
  rain_sleet: 'sleet',
  snow_sleet: 'sleet',
  sleet: 'sleet',
  fzra: 'freezing-rain',
  rain_fzra: 'freezing-rain',
  snow_fzra: 'freezing-rain',
  rain: 'rain',
  rain_showers: 'rain',
  rain_showers_hi: 'rain',
  tsra: 'thunderstorm',
  tsra_sct: 'thunderstorm',
  tsra_hi: 'thunderstorm',
  tornado: 'tornado',
  hurricane: 'hurricane',
  tropical_storm: 'hurricane',
  dust: 'dust',
  smoke: 'smoke',
  haze: 'haze',
  fog: 'fog',
};

/** The worst first, since words may name several: "Thunderstorms and Fog/Mist". */
const byWords: readonly (readonly [RegExp, Sky])[] = [
  [/tornado|funnel|waterspout/, 'tornado'],
  [/hurricane|typhoon|tropical storm/, 'hurricane'],
  [/thunder|t-storm/, 'thunderstorm'],
  [/blizzard|(?:blowing|drifting) snow/, 'blowing-snow'],
  [/freezing (?:rain|drizzle)|ice storm/, 'freezing-rain'],
  [/sleet|ice pellets|wintry mix|rain.*snow|snow.*rain/, 'sleet'],
  [/hail/, 'hail'],
  [/heavy snow/, 'heavy-snow'],
  [/snow|flurries/, 'snow'],
  [/heavy rain/, 'heavy-rain'],
  [/rain|showers/, 'rain'],
  [/drizzle/, 'drizzle'],
  [/smoke/, 'smoke'],
  [/dust|\bsand|volcanic ash/, 'dust'],
  [/haze/, 'haze'],
  [/fog|mist/, 'fog'],
  [/mostly cloudy|partly sunny|broken/, 'mostly-cloudy'],
  [/partly cloudy|scattered/, 'partly-cloudy'],
  [/mostly (?:sunny|clear)|few clouds/, 'mostly-clear'],
  [/overcast|cloudy/, 'cloudy'],
  [/windy|breezy|blustery/, 'wind'],
  [/sunny|clear|fair/, 'clear'],
];

/** What a drawing without a chance of its own counts as, beside one that has a chance in percent. */
const plainChance = 25;

type Drawing = { sky: Sky | null; isNight: boolean | null };

/**
 * What a drawing of the service's shows: ".../icons/land/night/bkn/rain_showers,30?size=medium". Of two, one after the
 * other, the more likely.
 */
export function drawingOf(icon: unknown): Drawing {
  const [path = ''] = lineOf(icon, 500)?.split('?') ?? [];
  const [, time, codes = ''] = /\/icons\/\w+\/(day|night)\/(.+)$/.exec(path) ?? [];
  const shown = codes.split('/').map((one) => {
    const [code = '', chance] = one.split(',');
    return { code, chance: chance === undefined ? plainChance : Number(chance) || 0 };
  });
  const [first, second] = shown;
  const { code = '' } = (second && first && second.chance > first.chance ? second : first) ?? {};
  const sky = Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
  return { sky, isNight: time === undefined ? null : time === 'night' };
}

/** What words say of the sky: "Patchy Smoke", "Light Rain and Fog/Mist". */
export function skyInWords(words: string | null): Sky | null {
  const low = words?.toLowerCase() ?? '';
  return byWords.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}
