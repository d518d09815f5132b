import { translated } from '#lib/language.ts';

/** The words around a story: the edition's. The labels within its body are in the story's own language. */
export const storyWords = translated({
  en: {
    updated: 'Updated',
    publishedAt: 'Published',
    updatedAt: 'Updated',
    by: (names: string) => `By ${names}`,
    share: 'Share',
    email: 'Email',
    corrections: 'Corrections',
    correction: 'Correction',
    clarification: 'Clarification',
    editorsNote: 'Editor’s note',
    wire: (feedName: string, copyright: string) =>
      `Articled from the ${feedName} RSS syndication. RSS feeds copyright is that of their respective owners (${copyright}).`,
    readOriginal: (supplier: string) => `Read the original story at ${supplier}`,
    moreIn: (section: string) => `More in ${section}`,
    gallery: 'Photo gallery',
    fullSize: (picture: string) => `Full-size photograph: ${picture}`,
    table: 'Table',
  },
  fr: {
    updated: 'Mis à jour',
    publishedAt: 'Publié le',
    updatedAt: 'Mis à jour le',
    by: (names) => `Par ${names}`,
    share: 'Partager',
    email: 'Courriel',
    corrections: 'Rectifications et précisions',
    correction: 'Rectification',
    clarification: 'Précision',
    editorsNote: 'Note de la rédaction',
    wire: (feedName, copyright) =>
      `Article tiré du fil RSS ${feedName}. Les droits d’auteur des fils RSS appartiennent à leurs détenteurs respectifs (${copyright}).`,
    readOriginal: (supplier) => `Lire la nouvelle originale chez ${supplier}`,
    moreIn: (section) => `À lire aussi\u00a0: ${section}`,
    gallery: 'Galerie de photos',
    fullSize: (picture) => `Photo en grand format\u00a0: ${picture}`,
    table: 'Tableau',
  },
});
