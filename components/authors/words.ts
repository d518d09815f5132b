import { translated } from '#lib/language.ts';

/** The words of the pages about those who write. */
export const authorWords = translated({
  en: {
    authors: 'Authors',
    allAuthors: 'All authors',
    empty: 'Nobody here has a page of their own yet.',
    intro: 'Who writes in these pages, and how to reach them.',
    indexTitle: (edition: string) => `Authors, ${edition}`,
    indexDescription: (edition: string, siteName: string) => `Who writes for ${siteName} in ${edition}.`,
    title: (name: string, page: number) => `${name}${page > 1 ? `, page ${page}` : ''}`,
    description: (name: string, role: string, siteName: string) =>
      `Stories by ${name}${role ? `, ${role},` : ''} in ${siteName}.`,
    storiesBy: (name: string) => `Stories by ${name}`,
    email: 'Email:',
    portraitBy: (credit: string) => `Picture: ${credit}`,
    page: (number: number) => `Page ${number}`,
  },
  fr: {
    authors: 'Auteurs',
    allAuthors: 'Tous les auteurs',
    empty: 'Personne n’a encore de page ici.',
    intro: 'Qui écrit dans ces pages, et comment les joindre.',
    indexTitle: (edition) => `Auteurs, ${edition}`,
    indexDescription: (edition, siteName) => `Qui écrit pour ${siteName} à ${edition}.`,
    title: (name, page) => `${name}${page > 1 ? `, page ${page}` : ''}`,
    description: (name, role, siteName) => `Les textes de ${name}${role ? ` (${role})` : ''} dans ${siteName}.`,
    storiesBy: (name) => `Les textes de ${name}`,
    email: 'Courriel\u00a0:',
    portraitBy: (credit) => `Image\u00a0: ${credit}`,
    page: (number) => `Page ${number}`,
  },
});
