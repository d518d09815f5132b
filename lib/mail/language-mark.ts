import { primaryLanguage } from '#lib/language.ts';
import { Markup, markup } from '#lib/mail/markup.ts';

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)|-(arab|hebr|thaa)(-|$)/i;

/** @param language BCP 47 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

/** The attributes that say a part is in another language than what is around it; none where it is not. */
export function languageMark(language: string, around: string): Markup {
  if (primaryLanguage(language) === primaryLanguage(around)) return new Markup('');
  return markup` lang="${language}" dir="${directionOf(language)}"`;
}
