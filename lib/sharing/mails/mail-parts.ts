import { addressOf } from '#lib/addresses/address-of.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';

/** Of a headline in a subject, in UTF-16 units: mail programs show some 70, and what is around it must stay too. */
export const maxHeadlineLength = 110;

/** The page where a mailbox asks never to be written to again. */
export function neverUrl(paper: Paper, never: string): string {
  return paper.url + addressOf('shareNever', { token: never });
}
