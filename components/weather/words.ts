import { translated } from '#lib/language.ts';

/** The weather page's own words; its parts have theirs beside them. */
export const weatherWords = translated({
  en: {
    title: (place: string) => `Weather in ${place}`,
    description: (place: string, region: string) =>
      `The weather in ${place}, ${region}: alerts, now, hour by hour, the days to come, air quality and the sun, from official services.`,
    noSources: (place: string) => `No weather service has been set up for ${place} yet.`,
    units: 'Units',
    unitNames: { metric: 'Metric', us: 'U.S.' },
    now: 'Now',
    feelsLike: 'Feels like',
    today: 'Today',
    high: 'High',
    low: 'Low',
    dataFrom: 'Where this comes from',
    asOf: 'As of',
    outOfDate: 'Out of date: as of',
    failed: {
      now: 'The conditions right now could not be loaded.',
      hours: 'The hourly forecast could not be loaded.',
      days: 'The forecast for the days to come could not be loaded.',
      air: 'Air quality could not be loaded.',
    },
    noService: {
      now: 'No service for the conditions right now is set up here.',
      hours: 'No service for an hourly forecast is set up here.',
      days: 'No service for a forecast is set up here.',
      air: 'No service for air quality is set up here.',
    },
    lastKnown: 'Last known as of',
    ask: 'Ask the service itself:',
  },
  fr: {
    title: (place) => `La météo à ${place}`,
    description: (place, region) =>
      `La météo à ${place}, ${region}\u00a0: alertes, conditions actuelles, heure par heure, jours à venir, qualité de l’air et soleil, selon les services officiels.`,
    noSources: (place) => `Aucun service météo n’a encore été choisi pour ${place}.`,
    units: 'Unités',
    unitNames: { metric: 'Métriques', us: 'Américaines' },
    now: 'En ce moment',
    feelsLike: 'Ressenti',
    today: 'Aujourd’hui',
    high: 'Maximum',
    low: 'Minimum',
    dataFrom: 'Sources des données',
    asOf: 'À',
    outOfDate: 'Périmé\u00a0: dernier état à',
    failed: {
      now: 'Les conditions actuelles n’ont pas pu être chargées.',
      hours: 'Les prévisions horaires n’ont pas pu être chargées.',
      days: 'Les prévisions des jours à venir n’ont pas pu être chargées.',
      air: 'La qualité de l’air n’a pas pu être chargée.',
    },
    noService: {
      now: 'Aucun service n’a été choisi ici pour les conditions actuelles.',
      hours: 'Aucun service n’a été choisi ici pour les prévisions horaires.',
      days: 'Aucun service n’a été choisi ici pour les prévisions.',
      air: 'Aucun service n’a été choisi ici pour la qualité de l’air.',
    },
    lastKnown: 'Dernier état connu\u00a0:',
    ask: 'Consulter le service lui-même\u00a0:',
  },
});
