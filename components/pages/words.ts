import { translated } from '#lib/language.ts';

/** The words around the newsroom's own pages. */
export const newsroomWords = translated({
  en: {
    lastChanged: 'Last changed',
    aboutThePaper: 'About the paper',
    allCorrections: 'Every correction we have made',
  },
  fr: {
    lastChanged: 'Dernière modification le',
    aboutThePaper: 'Le journal',
    allCorrections: 'Toutes nos rectifications',
  },
});
