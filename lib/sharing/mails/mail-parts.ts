import { addressOf } from '#lib/addresses/address-of.ts';
import { translated } from '#lib/language.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { Composed } from '#lib/mail/types.ts';

/** Of a headline in a subject, in UTF-16 units: mail programs show some 70, and what is around it must stay too. */
export const maxHeadlineLength = 110;

/** What every mail of this room says. */
export const commonWords = translated({
  en: { never: 'Never email me again' },
  fr: { never: 'Ne plus jamais m’écrire' },
});

/** The page where a mailbox asks never to be written to again. */
export function neverUrl(paper: Paper, never: string): string {
  return paper.url + addressOf('shareNever', { token: never });
}

/** The token of a preview's links: it leads to the pages of a link that is over, and acts on nothing. */
export const deadToken = 'preview';

export const drop = (reason: string): Composed => ({ outcome: 'drop', reason });
export const suppressed = drop('the recipient asked never to be emailed, or their mailbox is gone');
