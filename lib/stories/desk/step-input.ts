import { z } from 'zod';
import { correctionSchema } from '#lib/stories/desk/correct-story.ts';
import { killNoticeSchema } from '#lib/stories/desk/kill-story.ts';
import { moveNames } from '#lib/stories/desk/steps.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What the desk's browser sends with each step; the use cases parse the words themselves. */
export const storyIdSchema = z.int().positive().max(2_147_483_647);

const storyVersionSchema = z.strictObject({ id: storyIdSchema, version: z.int().positive() });

// the use case parses it, so that the paths of its messages begin with the field
const content = z.custom<StoryContent>();

export const saveInputSchema = storyVersionSchema.extend({ content });
export const moveInputSchema = storyVersionSchema.extend({ move: z.enum(moveNames) });
// wall clocks, which `readPublishTimes` reads and refuses in words
const local = z.string().max(40);

export const publishInputSchema = storyVersionSchema.extend({
  publishLocal: local,
  embargoLocal: local,
  timeZone: z.string().max(60),
});
export const releaseInputSchema = storyVersionSchema;
export const updateInputSchema = storyVersionSchema.extend({ significant: z.boolean() });
export const correctInputSchema = storyVersionSchema.extend(correctionSchema.shape);
export const hideInputSchema = storyVersionSchema.extend({ publicationId: storyIdSchema, hidden: z.boolean() });
export const killInputSchema = storyVersionSchema.extend({ notice: killNoticeSchema });
