import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';

// Letters a reader cannot see can turn a line around or hide in it; a headline has no use for them. Half a surrogate
// pair is no letter at all, and PostgreSQL takes none in its JSON.
const invisible = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * One line of words for readers: a headline, a name. Runs of white space become one space, but the no-break spaces of
 * French stay. It may be empty.
 */
export const singleLine = (maxLength: number) =>
  z
    .string()
    .max(maxLength, atMostCharacters(maxLength))
    .transform((text) =>
      text
        .replace(invisible, ' ')
        .replace(/[^\S\u00a0\u202f]+/g, ' ')
        .trim(),
    );
