import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { cutWorkingCopy, writeWords } from '#lib/stories/desk/working-copy.ts';
import { type TakenStory, writeStory } from '#lib/stories/history/revisions.ts';
import { type StoryContentInput, storyContentSchema, storyVersionSchema } from '#lib/stories/input.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  content: z.unknown(),
  /** The editor saves by itself: the words stay a working copy, and are no version yet. */
  autosave: z.boolean().default(false),
  /** Other words than those before, not those before written on: they stay a version of their own. */
  apart: z.boolean().default(false),
  /** Words that the person gave up for these, after a conflict: they are a version of their own, before them. */
  aside: z.unknown().optional(),
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
    aside?: StoryContentInput | undefined;
  },
  now: Date,
): Promise<StoryVersion> {
  const { content: words, aside: given, autosave, apart, ...seen } = inputSchema.parse(input);
  // by itself, so that the paths of its messages begin with the field
  const content = storyContentSchema.parse(words);
  const aside = given === undefined ? null : storyContentSchema.parse(given);
  return db.transaction(async (tx) => {
    const taken = await takeForStep(tx, actor, 'save', seen, now);
    const story = aside ? await writeAside(tx, taken, aside, actor, now) : taken;
    const headRevisionId = await writeWords(tx, story, content, actor, now, { apart });
    if (!autosave) await cutWorkingCopy(tx, { headRevisionId });
    return await writeStory(tx, actor, story, { headRevisionId }, now);
  });
}

async function writeAside(
  tx: Db,
  story: TakenStory,
  aside: StoryContent,
  actor: Actor,
  now: Date,
): Promise<TakenStory> {
  const headRevisionId = await writeWords(tx, story, aside, actor, now, { apart: true });
  await cutWorkingCopy(tx, { headRevisionId });
  return { ...story, headRevisionId };
}
