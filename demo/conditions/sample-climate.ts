import type { DemoEdition } from '#demo/types.ts';
import type { Sky } from '#lib/weather/observations.ts';

/** Mean high and low of each month, January first, °C, rounded: what a sample of that month is made around. */
export const climates: Readonly<Record<DemoEdition, { highs: readonly number[]; lows: readonly number[] }>> = {
  calgary: {
    highs: [-1, 0, 4, 11, 16, 20, 23, 23, 18, 12, 3, -1],
    lows: [-13, -11, -7, -2, 3, 7, 10, 9, 5, -1, -8, -13],
  },
  'santa-barbara': {
    highs: [18, 19, 19, 20, 20, 21, 23, 24, 24, 23, 21, 19],
    lows: [8, 9, 10, 11, 13, 14, 16, 16, 15, 13, 10, 8],
  },
};

/** The skies of ten days, by whether it freezes: one spell that passes. */
export const spells: Readonly<Record<'freezing' | 'mild', readonly Sky[]>> = {
  freezing: [
    'snow',
    'heavy-snow',
    'cloudy',
    'partly-cloudy',
    'clear',
    'clear',
    'mostly-cloudy',
    'snow',
    'cloudy',
    'partly-cloudy',
  ],
  mild: ['partly-cloudy', 'fog', 'clear', 'clear', 'mostly-clear', 'cloudy', 'rain', 'rain', 'partly-cloudy', 'clear'],
};

/** How far each day is from the mean, °C. */
export const swings: readonly number[] = [-4, -6, -3, 0, 2, 3, 1, -2, -3, 0];
