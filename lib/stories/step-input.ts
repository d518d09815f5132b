import { z } from 'zod';
import { correctionSchema } from '#lib/stories/correct-story.ts';
import { killNoticeSchema } from '#lib/stories/kill-story.ts';
import { moveNames } from '#lib/stories/move-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What the desk's browser sends with each step; the use cases parse the words themselves. */
export const storyIdSchema = z.int().positive().max(2_147_483_647);

const storyVersionSchema = z.strictObject({ id: storyIdSchema, version: z.int().positive() });

// the use case parses it, so that the paths of its messages begin with the field
const content = z.custom<StoryContent>();

export const saveInputSchema = storyVersionSchema.extend({ content });
export const moveInputSchema = storyVersionSchema.extend({ move: z.enum(moveNames) });
// a year of five digits is a slip of the finger, and PostgreSQL would not read it
const publishTime = z
  .date()
  .min(new Date('1900-01-01'), 'a year such as 2026')
  .max(new Date('9999-01-01'), 'a year such as 2026');

export const publishInputSchema = storyVersionSchema.extend({
  publishAt: publishTime.nullable(),
  embargoUntil: publishTime.nullable(),
});
export const updateInputSchema = storyVersionSchema.extend({ significant: z.boolean() });
export const correctInputSchema = storyVersionSchema.extend(correctionSchema.shape);
export const hideInputSchema = storyVersionSchema.extend({ publicationId: storyIdSchema, hidden: z.boolean() });
export const killInputSchema = storyVersionSchema.extend({ notice: killNoticeSchema });
