import { translated } from '#lib/language.ts';

/** What feeds say beside the stories, in the edition's language. */
export const feedWords = translated({
  en: {
    description: (name: string | null, paper: string) =>
      name === null ? `The newest stories of ${paper}.` : `${name}: the newest stories of ${paper}.`,
  },
  fr: {
    description: (name, paper) =>
      name === null
        ? `Les plus récentes nouvelles de ${paper}.`
        : `${name}\u00a0: les plus récentes nouvelles de ${paper}.`,
  },
});
