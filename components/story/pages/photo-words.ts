import { translated } from '#lib/language.ts';

/** The page of one photograph. */
export const photoWords = translated({
  en: {
    place: (number: number, count: number) => `Photograph ${number} of ${count}`,
    previous: 'Previous',
    next: 'Next',
    photographs: 'Photographs',
    back: 'Back to the story',
    original: 'The whole file',
  },
  fr: {
    place: (number, count) => `Photo ${number} de ${count}`,
    previous: 'Précédente',
    next: 'Suivante',
    photographs: 'Photos',
    back: 'Revenir à la nouvelle',
    original: 'Le fichier original',
  },
});
