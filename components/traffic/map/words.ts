import { translated } from '#lib/language.ts';

/** The words of the traffic map. */
export const mapWords = translated({
  en: {
    map: 'Map of the main roads',
    markers: 'Numbers of the list below, where they are',
    marker: (number: number) => `Number ${number}`,
    closed: 'Road closed',
    now: 'Now',
    planned: 'Planned or long-term',
  },
  fr: {
    map: 'Carte des routes principales',
    markers: 'Les numéros de la liste ci-dessous, là où ils sont',
    marker: (number) => `Numéro ${number}`,
    closed: 'Route fermée',
    now: 'Maintenant',
    planned: 'Prévu ou de longue durée',
  },
});
