import { translated } from '#lib/language.ts';
import type { CorrectionKind } from '#lib/stories/types.ts';

/** What each kind of note is called, wherever it is shown. */
export const correctionNames = translated<Readonly<Record<CorrectionKind, string>>>({
  en: { correction: 'Correction', clarification: 'Clarification', editorsNote: 'Editors’ note' },
  fr: { correction: 'Rectification', clarification: 'Précision', editorsNote: 'Note de la rédaction' },
});

/** Where a syndicated story came from, on its page and in feeds. */
export const wireWords = translated({
  en: {
    attribution: (feedName: string, copyright: string) =>
      `Articled from the ${feedName} RSS syndication. RSS feeds copyright is that of their respective owners (${copyright}).`,
    release: (supplier: string, domain: string) => `News release: ${supplier}${domain && ` (${domain}, verified)`}.`,
    readOriginal: (supplier: string) => `Read the original story at ${supplier}`,
    readWhole: (supplier: string) => `Read the whole story at ${supplier}`,
  },
  fr: {
    attribution: (feedName, copyright) =>
      `Article tiré du fil RSS ${feedName}. Les droits d’auteur des fils RSS appartiennent à leurs détenteurs respectifs (${copyright}).`,
    release: (supplier, domain) => `Communiqué : ${supplier}${domain && ` (${domain}, vérifié)`}.`,
    readOriginal: (supplier) => `Lire la nouvelle originale chez ${supplier}`,
    readWhole: (supplier) => `Lire la nouvelle entière chez ${supplier}`,
  },
});
