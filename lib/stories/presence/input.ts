import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';

/** What a tab says of itself; `tab` names this opening of the story, and no other before or after it. */
export const tabSchema = z.object({ tab: z.string().regex(/^[\w-]{1,60}$/), story: rowId });
export const presenceSchema = tabSchema.extend({
  block: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable(),
});
