import { z } from 'zod';
import { singleLine } from '#lib/single-line.ts';
import { storable } from '#lib/storable.ts';
import { hasContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';

export const maxNameLength = 50;
/** With a name and ", " it is a byline, which has 80. */
export const maxTownLength = 28;
export const maxQuestionLength = 4_000;

const printed = (maxLength: number) =>
  singleLine(maxLength).refine(
    (words) => !hasContactData(words),
    'no telephone number, street, postcode or address of mail: they are not printed',
  );

/** One letter, and how its writer is called in print; both may still be empty. */
export const letterSchema = z.object({
  // what is no box's name, and nobody's id, is not there
  box: z.string().max(100),
  conversation: z.string().max(200),
  name: printed(maxNameLength),
  town: printed(maxTownLength),
});

/** The same where something of it is going to be printed. */
export const printableLetterSchema = letterSchema.extend({
  name: printed(maxNameLength).pipe(z.string().min(1, 'the name, as it is printed')),
  town: printed(maxTownLength).pipe(z.string().min(1, 'the town, as it is printed')),
});

/** `question`: in the editor's words; left out: in the usual ones. `again`: although they were asked before. */
export const askedLetterSchema = printableLetterSchema.extend({
  question: z
    .string()
    .max(maxQuestionLength)
    .transform((text) => storable(text.replace(/\r\n?/g, '\n')).trim())
    .pipe(z.string().min(1, 'the question'))
    .optional(),
  again: z.boolean().default(false),
});
