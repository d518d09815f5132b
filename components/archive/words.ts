import { formatNumber, plural, translated } from '#lib/language.ts';

/** The words of the archive. */
export const archiveWords = translated({
  en: {
    archive: 'Archive',
    title: (edition: string) => `Archive, ${edition}`,
    titleOf: (when: string, edition: string, page: number) => `${when}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    description: (edition: string, siteName: string) =>
      `Every story ${siteName} ${edition} has published, by month and day.`,
    descriptionOf: (when: string, edition: string, siteName: string) =>
      `What ${siteName} ${edition} published: ${when}.`,
    about: (edition: string) => `Every story of the ${edition} edition, by the day it was published.`,
    empty: 'Nothing has been published here yet.',
    search: 'Search the archive',
    stories: (count: number, isCapped: boolean) =>
      isCapped
        ? `${formatNumber('en', count)} stories or more`
        : plural('en', count, { one: '# story', other: '# stories' }),
    beside: 'Other days',
    besideMonth: 'Other months',
  },
  fr: {
    archive: 'Archives',
    title: (edition) => `Archives, ${edition}`,
    titleOf: (when, edition, page) => `${when}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    description: (edition, siteName) =>
      `Toutes les nouvelles publiées par ${siteName} ${edition}, par mois et par jour.`,
    descriptionOf: (when, edition, siteName) => `Ce que ${siteName} ${edition} a publié\u00a0: ${when}.`,
    about: (edition) => `Toutes les nouvelles de l’édition ${edition}, selon le jour de leur publication.`,
    empty: 'Rien n’a encore été publié ici.',
    search: 'Chercher dans les archives',
    stories: (count, isCapped) =>
      isCapped
        ? `${formatNumber('fr', count)} nouvelles ou plus`
        : plural('fr', count, { one: '# nouvelle', other: '# nouvelles' }),
    beside: 'Autres jours',
    besideMonth: 'Autres mois',
  },
});
