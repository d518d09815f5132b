import { z } from 'zod';
import { languageTag } from '#lib/language-tag.ts';
import { distinctIds, rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';

/** Characters a line above every page may have. */
export const maxAlertLength = 140;

/** How long an alert may stand, in minutes. */
export const alertMinutes = { least: 30, usual: 120, most: 24 * 60 } as const;

/** First parts of paths that lead readers nowhere. */
const deskOnly = new Set(['desk', 'admin', 'preview']);

/** A path of the paper for readers ("/story/…"), or a whole https address. */
function leadsReaders(href: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(href)) return false;
  if (href.startsWith('/')) return !href.startsWith('//') && !deskOnly.has(href.split(/[/?#]/, 2)[1] ?? '');
  return /^https:\/\/[^/]/i.test(href) && URL.canParse(href);
}

export const raiseAlertSchema = z.strictObject({
  text: singleLine(maxAlertLength).pipe(z.string().min(1, 'say what happened')),
  href: z
    .string()
    .trim()
    .max(2_000, 'at most 2,000 characters')
    .refine(
      (href) => href === '' || leadsReaders(href),
      'an address readers can open: one of the paper such as /story/…, or a whole https address',
    ),
  editionIds: z.array(rowId).min(1, 'choose at least one edition').max(50).transform(distinctIds),
  language: languageTag(),
  minutes: z.coerce
    .number('a number of minutes')
    .int('a whole number of minutes')
    .min(alertMinutes.least, `at least ${alertMinutes.least} minutes`)
    .max(alertMinutes.most, 'at most 24 hours')
    .default(alertMinutes.usual),
});

export const endAlertSchema = z.strictObject({
  alertId: z.coerce.number().pipe(rowId),
});
