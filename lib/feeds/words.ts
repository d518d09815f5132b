import { translated } from '#lib/language.ts';

/** What feeds say beside the stories, in the edition's language. */
export const feedWords = translated({
  en: {
    description: (name: string | null, paper: string) =>
      name === null ? `The newest stories of ${paper}.` : `${name}: the newest stories of ${paper}.`,
    alerts: {
      name: 'Weather alerts',
      description: (edition: string) => `Weather alerts for ${edition}, in force and to come.`,
      unknown: 'Weather alerts could not be loaded',
      unknownText: 'Weather alerts could not be loaded. This is not an all-clear.',
      severities: {
        extreme: 'Extreme',
        severe: 'Severe',
        moderate: 'Moderate',
        minor: 'Minor',
        unknown: 'Severity unknown',
      },
    },
    closures: {
      name: 'Road closures',
      description: (edition: string) => `Roads that are closed in and around ${edition}, now and planned.`,
      unknown: 'Road closures could not be loaded',
      unknownText: 'Road closures could not be loaded. This does not mean that roads are open.',
      phases: { now: 'Closed now', 'scheduled-now': 'Scheduled now', planned: 'Planned', 'long-term': 'Long-term' },
    },
  },
  fr: {
    description: (name, paper) =>
      name === null
        ? `Les plus récentes nouvelles de ${paper}.`
        : `${name}\u00a0: les plus récentes nouvelles de ${paper}.`,
    alerts: {
      name: 'Alertes météo',
      description: (edition) => `Alertes météo pour ${edition}, en vigueur et à venir.`,
      unknown: 'Les alertes météo n’ont pu être chargées',
      unknownText: 'Les alertes météo n’ont pu être chargées. Cela ne veut pas dire qu’il n’y en a pas.',
      severities: {
        extreme: 'Extrême',
        severe: 'Grave',
        moderate: 'Modérée',
        minor: 'Mineure',
        unknown: 'Gravité inconnue',
      },
    },
    closures: {
      name: 'Routes fermées',
      description: (edition) => `Routes fermées à ${edition} et aux environs, maintenant et bientôt.`,
      unknown: 'Les fermetures de routes n’ont pu être chargées',
      unknownText:
        'Les fermetures de routes n’ont pu être chargées. Cela ne veut pas dire que les routes sont ouvertes.',
      phases: {
        now: 'Fermée maintenant',
        'scheduled-now': 'Fermeture prévue en ce moment',
        planned: 'Fermeture prévue',
        'long-term': 'De longue durée',
      },
    },
  },
});
