import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { asideSchema, cutWorkingCopy, writeAside, writeWords } from '#lib/stories/desk/working-copy.ts';
import { writeStory } from '#lib/stories/history/revisions.ts';
import { type StoryContentInput, storyContentSchema, storyVersionSchema } from '#lib/stories/input.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  content: z.unknown(),
  /** The editor saves by itself: the words stay a working copy, and are no version yet. */
  autosave: z.boolean().default(false),
  /** Other words than those before, not those before written on: they stay a version of their own. */
  apart: z.boolean().default(false),
  aside: asideSchema,
});

/**
 * Saves the desk's words, as the story's next version unless it is an autosave. Readers of a published story see them
 * only after `updateStory`.
 * @throws {ConflictError} when somebody saved since; nothing is overwritten
 */
export function saveStory(
  db: Db,
  actor: Actor,
  input: StoryVersion & {
    content: StoryContentInput;
    autosave?: boolean;
    apart?: boolean;
    aside?: readonly StoryContentInput[];
  },
  now: Date,
): Promise<StoryVersion> {
  const { content: words, aside, autosave, apart, ...seen } = inputSchema.parse(input);
  // by itself, so that the paths of its messages begin with the field
  const content = storyContentSchema.parse(words);
  return db.transaction(async (tx) => {
    const taken = await takeForStep(tx, actor, 'save', seen, now);
    const story = await writeAside(tx, taken, aside, actor, now);
    const headRevisionId = await writeWords(tx, story, content, actor, now, { apart });
    if (!autosave) await cutWorkingCopy(tx, { headRevisionId });
    return await writeStory(tx, actor, story, { headRevisionId }, now);
  });
}
