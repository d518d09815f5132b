import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { singleLine } from '#lib/single-line.ts';
import { emailSchema } from '#lib/staff/input.ts';
import { storable } from '#lib/storable.ts';
import { maxPurgeDays, maxSaferWaysLength, maxSaferWaysLines } from '#lib/webmail/sealing/limits.ts';
import { boxPurposes, boxRights } from '#lib/webmail/types.ts';

/** A box as it is called in addresses and on the command line. */
export const boxSlugSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40, a letter first');

const nameSchema = singleLine(60).pipe(z.string().min(1, 'a name'));
const purposeSchema = z.enum(boxPurposes, 'general, letters or sources');

/** As it is typed, without white space at the ends of its lines, where mail programs would read something into it. */
const lines = (maxLength: number, maxLines: number) =>
  z
    .string()
    .max(maxLength, atMostCharacters(maxLength))
    .transform((text) =>
      storable(text)
        .split(/\r\n?|\n/)
        .map((line) => line.trimEnd())
        .join('\n')
        .trim(),
    )
    .refine((text) => text.split('\n').length <= maxLines, `at most ${maxLines} lines`);

const signatureSchema = lines(1_000, 12);

export const newBoxSchema = z.object({
  slug: boxSlugSchema,
  name: nameSchema,
  // what follows a plus is a tag, and mail with any tag is the box's
  address: emailSchema.refine((address) => !address.includes('+'), 'an address without a plus'),
  purpose: purposeSchema.default('general'),
});

const purgeDaysWords = `from 1 to ${maxPurgeDays} days`;

/** What is left out stays as it is. */
export const changedBoxSchema = z.object({
  slug: boxSlugSchema,
  name: nameSchema.optional(),
  purpose: purposeSchema.optional(),
  signature: signatureSchema.optional(),
  purgeDays: z.int(purgeDaysWords).min(1, purgeDaysWords).max(maxPurgeDays, purgeDaysWords).optional(),
  saferWays: lines(maxSaferWaysLength, maxSaferWaysLines).optional(),
});

/** A person, by their address or their id. */
const personSchema = z.string().trim().min(1, 'an address').max(254);

export const revokedGrantSchema = z.object({ box: boxSlugSchema, person: personSchema });

export const grantSchema = revokedGrantSchema.extend({ right: z.enum(boxRights, 'read or answer') });
