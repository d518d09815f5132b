import type { Sky, Worded } from '#lib/weather/observations.ts';

type Symbol = { sky: Sky; words: Worded; isNight: boolean | null };

const clouds: readonly [code: string, sky: Sky, en: string, fr: string][] = [
  ['clearsky', 'clear', 'Clear sky', 'Ciel dégagé'],
  ['fair', 'mostly-clear', 'Fair', 'Plutôt dégagé'],
  ['partlycloudy', 'partly-cloudy', 'Partly cloudy', 'Partiellement nuageux'],
  ['cloudy', 'cloudy', 'Cloudy', 'Nuageux'],
  ['fog', 'fog', 'Fog', 'Brouillard'],
];

const falling = {
  rain: { en: 'rain', fr: 'pluie', skies: ['rain', 'rain', 'heavy-rain'] },
  sleet: { en: 'sleet', fr: 'pluie et neige', skies: ['sleet', 'sleet', 'sleet'] },
  snow: { en: 'snow', fr: 'neige', skies: ['snow', 'snow', 'heavy-snow'] },
} as const;
type Falling = keyof typeof falling;
const isFalling = (word: string | undefined): word is Falling => word !== undefined && Object.hasOwn(falling, word);

/** Two of the service's own codes are misspelt: "lightssleetshowersandthunder". */
const rainfall = /^(light|heavy)?s?(rain|sleet|snow)(showers)?(andthunder)?$/;

/**
 * What a symbol stands for, in words of ours: the service has codes alone ("heavyrainshowersandthunder_day").
 * @returns null for one that isn't known
 */
export function readSymbol(code: unknown): Symbol | null {
  if (typeof code !== 'string') return null;
  const [name = '', light] = code.trim().split('_', 2);
  const isNight = light === 'day' ? false : light === 'night' || light === 'polartwilight' ? true : null;
  const cloud = clouds.find(([known]) => known === name);
  if (cloud) return { sky: cloud[1], words: { en: cloud[2], fr: cloud[3] }, isNight };
  const [match, strength, kind, showers, thunder] = rainfall.exec(name) ?? [];
  if (match === undefined || !isFalling(kind)) return null;
  const { en, fr, skies } = falling[kind];
  const sky = thunder ? 'thunderstorm' : skies[strength === 'light' ? 0 : strength === 'heavy' ? 2 : 1];
  return { sky, words: { en: inEnglish(), fr: inFrench() }, isNight };

  function inEnglish(): string {
    const what = `${strength ?? ''} ${en}${showers ? ' showers' : ''}${thunder ? ' and thunder' : ''}`.trim();
    return withCapital(what);
  }

  function inFrench(): string {
    const what = showers ? `averses de ${fr}` : fr;
    const isPlural = showers !== undefined || kind === 'sleet';
    const how = strength === 'light' ? ' faible' : strength === 'heavy' ? ' forte' : '';
    return withCapital(`${what}${how}${how && isPlural ? 's' : ''}${thunder ? ' et orages' : ''}`);
  }
}

const withCapital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
