import { translated } from '#lib/language.ts';

/** What feeds say beside the stories, in the edition's language. */
export const feedWords = translated({
  en: {
    description: (name: string | null, paper: string) =>
      name === null ? `The newest stories of ${paper}.` : `${name}: the newest stories of ${paper}.`,
    wire: (feedName: string, copyright: string) =>
      `Articled from the ${feedName} RSS syndication. RSS feeds copyright is that of their respective owners (${copyright}).`,
    readOriginal: (supplier: string) => `Read the original story at ${supplier}`,
    correction: 'Correction',
    clarification: 'Clarification',
    editorsNote: 'Editor’s note',
  },
  fr: {
    description: (name, paper) =>
      name === null
        ? `Les plus récentes nouvelles de ${paper}.`
        : `${name}\u00a0: les plus récentes nouvelles de ${paper}.`,
    wire: (feedName, copyright) =>
      `Article tiré du fil RSS ${feedName}. Les droits d’auteur des fils RSS appartiennent à leurs détenteurs respectifs (${copyright}).`,
    readOriginal: (supplier) => `Lire la nouvelle originale chez ${supplier}`,
    correction: 'Rectification',
    clarification: 'Précision',
    editorsNote: 'Note de la rédaction',
  },
});
