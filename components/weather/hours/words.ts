import { translated } from '#lib/language.ts';

/** The words of the hours to come. */
export const hoursWords = translated({
  en: {
    hours: 'Hour by hour',
    hour: 'Hour',
    sky: 'Sky',
    temperature: 'Temp.',
    feelsLike: 'Feels',
    precipitation: 'Precip.',
    wind: 'Wind',
    gusts: 'gusts',
    all: (count: number) => `All ${count} hours`,
    /** An hour that the clocks show twice, when they are put back. */
    first: '1st',
    second: '2nd',
    line: 'Line: temperature.',
    chanceBars: 'Bars: chance of precipitation.',
    amountBars: 'Bars: precipitation.',
  },
  fr: {
    hours: 'Heure par heure',
    hour: 'Heure',
    sky: 'Ciel',
    temperature: 'Tempér.',
    feelsLike: 'Ressenti',
    precipitation: 'Précip.',
    wind: 'Vent',
    gusts: 'rafales',
    all: (count) => `Les ${count} heures`,
    first: '1re',
    second: '2e',
    line: 'Courbe\u00a0: température.',
    chanceBars: 'Barres\u00a0: probabilité de précipitations.',
    amountBars: 'Barres\u00a0: précipitations.',
  },
});
