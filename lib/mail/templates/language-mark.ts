import { directionOf } from '#lib/direction.ts';
import { primaryLanguage } from '#lib/language.ts';
import { Markup, markup } from '#lib/mail/templates/markup.ts';

/** The attributes that say a part is in another language than what is around it; none where it is not. */
export function languageMark(language: string, around: string): Markup {
  if (primaryLanguage(language) === primaryLanguage(around)) return new Markup('');
  return markup` lang="${language}" dir="${directionOf(language)}"`;
}
