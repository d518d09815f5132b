import { translated } from '#lib/language.ts';

/** The words of the archive of corrections. */
export const correctionsWords = translated({
  en: {
    name: 'Corrections',
    page: (number: number) => `Page ${number}`,
    intro: 'Everything we had to put right, newest first. Each note also stands on its story.',
    policy: 'How we correct our mistakes',
    empty: 'Nothing has had to be put right here yet.',
  },
  fr: {
    name: 'Rectifications',
    page: (number) => `Page ${number}`,
    intro:
      'Tout ce que nous avons dû rectifier, du plus récent au plus ancien. Chaque note figure aussi au bas de sa nouvelle.',
    policy: 'Comment nous corrigeons nos erreurs',
    empty: 'Rien n’a encore dû être rectifié ici.',
  },
});
