import { z } from 'zod';
import { primaryLanguage } from '#lib/language.ts';
import { languageTag } from '#lib/language-tag.ts';
import { pageKinds } from '#lib/pages/kinds.ts';
import { readPageText } from '#lib/pages/page-text.ts';
import { maxInteger } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { storable } from '#lib/storable.ts';
import { bodySchema } from '#lib/stories/blocks/body.ts';

const maxTextLength = 60_000;
/** How many faults are told at once. */
const faultsTold = 5;

/** Which page: its kind, and its language as a primary subtag. */
export const pageKeySchema = z.strictObject({
  kind: z.string().pipe(z.enum(pageKinds, 'one of the paper’s pages')),
  language: languageTag('a language such as en or fr').transform(primaryLanguage),
});

const number = z.coerce.number().int().min(0).max(maxInteger);

/** A page text as blocks; each fault in it is told. */
const textSchema = z
  .string()
  .max(maxTextLength, `at most ${maxTextLength} characters`)
  .overwrite(storable)
  .transform((text, context) => {
    const { body, faults } = readPageText(text);
    if (faults.length === 0) return body;
    context.addIssue({ code: 'custom', message: faults.slice(0, faultsTold).join(' ') });
    return z.NEVER;
  })
  .pipe(bodySchema);

/** `number`: the newest version whoever saves has seen; 0 where there was none. An empty text takes the page off. */
export const savePageSchema = pageKeySchema.extend({
  number,
  headline: singleLine(120).pipe(z.string().min(1, 'a headline')),
  text: textSchema,
});

/** `restore`: the version that becomes the newest again. */
export const restorePageSchema = pageKeySchema.extend({ number, restore: number.min(1) });
