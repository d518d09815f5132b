import type { Condition } from '#lib/weather/observations.ts';

/** Those that are drawn with the sun or the moon. */
const byDay = new Set(['clear', 'mostly-clear', 'partly-cloudy', 'mostly-cloudy']);

/** The drawing of a sky, in `public/icons/weather`; null where it isn't known. */
export function iconName({ sky, isNight }: Pick<Condition, 'sky' | 'isNight'>): string | null {
  if (sky === null) return null;
  return byDay.has(sky) ? `${sky}-${isNight ? 'night' : 'day'}` : sky;
}
