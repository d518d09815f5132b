import { translated } from '#lib/language.ts';

/** The words of the days to come. */
export const daysWords = translated({
  en: {
    days: 'The days to come',
    day: 'Day',
    sky: 'Sky',
    high: 'High',
    low: 'Low',
    range: 'Range',
    precipitation: 'Precip.',
    wind: 'Wind',
    inWords: 'The forecast in words',
    night: 'Night:',
  },
  fr: {
    days: 'Les jours à venir',
    day: 'Jour',
    sky: 'Ciel',
    high: 'Max.',
    low: 'Min.',
    range: 'Étendue',
    precipitation: 'Précip.',
    wind: 'Vent',
    inWords: 'Les prévisions en mots',
    night: 'Nuit\u00a0:',
  },
});
