import { conditionWords } from '#components/weather/conditions/words.ts';
import type { Condition } from '#lib/weather/observations.ts';
import { ownWords } from '#lib/weather/worded.ts';

/** The service's own words where it has the language, else ours. */
export function conditionInWords({ sky, isNight, words }: Condition, language: string): string {
  const { skies, clearNight, unknown } = conditionWords(language);
  const own = ownWords(words, language);
  if (own) return own;
  if (sky === null) return unknown;
  return sky === 'clear' && isNight ? clearNight : skies[sky];
}

/** Those that are drawn with the sun or the moon. */
const byDay = new Set(['clear', 'mostly-clear', 'partly-cloudy', 'mostly-cloudy']);

/** The drawing of a sky, in `public/icons/weather`; null where it isn't known. */
export function iconName({ sky, isNight }: Pick<Condition, 'sky' | 'isNight'>): string | null {
  if (sky === null) return null;
  return byDay.has(sky) ? `${sky}-${isNight ? 'night' : 'day'}` : sky;
}
