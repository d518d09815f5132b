import { z } from 'zod';
import { singleLine } from '#lib/single-line.ts';
import { emailSchema } from '#lib/staff/input.ts';
import { boxRights } from '#lib/webmail/types.ts';

/** A box as it is called in addresses and on the command line. */
export const boxSlugSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40, a letter first');

export const newBoxSchema = z.object({
  slug: boxSlugSchema,
  name: singleLine(60).pipe(z.string().min(1, 'a name')),
  // what follows a plus is a tag, and mail with any tag is the box's
  address: emailSchema.refine((address) => !address.includes('+'), 'an address without a plus'),
});

/** A person, by their address or their id. */
const personSchema = z.string().trim().min(1, 'an address').max(254);

export const revokedGrantSchema = z.object({ box: boxSlugSchema, person: personSchema });

export const grantSchema = revokedGrantSchema.extend({ right: z.enum(boxRights, 'read or answer') });
