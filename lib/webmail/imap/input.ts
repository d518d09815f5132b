import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { boxSlugSchema } from '#lib/webmail/boxes/input.ts';

const maxLength = 200;
/** As a server takes them: a line end would begin another command. */
const line = z
  .string()
  .min(1)
  .max(maxLength)
  .regex(/^[^\p{Cc}]*$/u, 'one line');

export const accountSchema = z.object({
  box: boxSlugSchema,
  username: line.trim(),
  password: line,
  /** Whose own box it is; left out: it is shared. */
  person: z.string().trim().min(1).max(254).optional(),
});

/** A box, as a page that is open names it. */
export const lookedAtSchema = z.object({ box: z.string().max(100) });

export const ownMailPasswordSchema = z.object({
  box: z.string(),
  password: z
    .string()
    .min(1, 'a password')
    .max(maxLength, atMostCharacters(maxLength))
    .regex(/^[^\p{Cc}]*$/u, 'a password in one line'),
});
