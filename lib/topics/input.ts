import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { slugSchema } from '#lib/slug.ts';

export const topicNameSchema = singleLine(60).pipe(z.string().min(1, 'a name'));

/** A topic as the desk's forms send it. */
export const topicSchema = z.strictObject({
  /** Null for a new one. */
  id: rowId.nullable(),
  name: topicNameSchema,
  /** Empty: made from the name of a new topic, and left as it is for one that has one. */
  slug: slugSchema.default(''),
  description: singleLine(300).default(''),
});
