import { translated } from '#lib/language.ts';

/** What stands around every page. */
export const uiWords = translated({
  en: {
    editions: 'Editions',
    sections: 'Sections',
    sectionsAndEditions: 'All sections and editions',
    updated: 'Updated:',
    copyright: (year: number, siteName: string) =>
      `Copyright © ${year} ${siteName}. All rights reserved. Syndicated stories remain the property of their respective owners.`,
    theme: 'Theme',
    themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    pages: 'Pages',
    page: 'Page',
    newer: 'Newer stories',
    older: 'Older stories',
  },
  fr: {
    editions: 'Éditions',
    sections: 'Rubriques',
    sectionsAndEditions: 'Toutes les rubriques et éditions',
    updated: 'Mis à jour\u00a0:',
    copyright: (year, siteName) =>
      `© ${year} ${siteName}. Tous droits réservés. Les nouvelles d’agence demeurent la propriété de leurs détenteurs respectifs.`,
    theme: 'Apparence',
    themes: { auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
    pages: 'Pages',
    page: 'Page',
    newer: 'Nouvelles plus récentes',
    older: 'Nouvelles plus anciennes',
  },
});
