import { z } from 'zod';
import { nameKey } from '#lib/authors/name-key.ts';
import { parseNames } from '#lib/authors/names.ts';
import { paragraphs } from '#lib/authors/paragraphs.ts';
import { rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { slugSchema } from '#lib/slug.ts';

/** A portrait: nobody's photograph stands in the paper without words for those who cannot see it. */
export const portraitSchema = z.strictObject({
  mediaId: z.uuid(),
  caption: singleLine(1_000),
  credit: singleLine(200),
  alt: singleLine(500).pipe(z.string().min(1, 'alt text: what is to be seen')),
});

/** An author as the desk's forms send one. */
export const authorSchema = z.strictObject({
  /** Null for a new one. */
  id: rowId.nullable(),
  /** The one that was seen; of a new one it does not matter. */
  version: z.int().min(0),
  // what stands for two names above a story would never be found
  name: singleLine(80).pipe(
    z
      .string()
      .refine((name) => nameKey(name) !== '', 'a name')
      .refine((name) => parseNames(name).length === 1, 'one name, as it stands in bylines'),
  ),
  /** Empty: made from the name of a new author, and left as it is for one that has one. */
  slug: slugSchema,
  role: singleLine(80),
  bio: paragraphs(3_000),
  email: z.union([
    z.literal(''),
    z.string().trim().pipe(z.email('an address such as ann@news.example.com').max(254, 'at most 254 characters')),
  ]),
  portrait: portraitSchema.nullable(),
});
