import { translated } from '#lib/language.ts';

/** The words of fronts, of section pages and of the stories listed on them. */
export const frontWords = translated({
  en: {
    frontPage: (edition: string) => `${edition}: the front page`,
    empty: 'Nothing has been published here yet.',
    latest: 'Latest',
    inPictures: 'In pictures',
    mostRead: 'Most read',
    mostEmailed: 'Most emailed',
    updated: 'Updated',
    by: (names: string) => `By ${names}`,
    page: (number: number) => `Page ${number}`,
  },
  fr: {
    frontPage: (edition) => `${edition}\u00a0: la une`,
    empty: 'Rien n’a encore été publié ici.',
    latest: 'Dernières nouvelles',
    inPictures: 'En images',
    mostRead: 'Les plus lues',
    mostEmailed: 'Les plus envoyées',
    updated: 'Mis à jour',
    by: (names) => `Par ${names}`,
    page: (number) => `Page ${number}`,
  },
});
