import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { checkStep } from '#lib/stories/desk/steps.ts';
import type { MergeOutcome } from '#lib/stories/desk/types.ts';
import { asideSchema, cutWorkingCopy, writeAside, writeWords } from '#lib/stories/desk/working-copy.ts';
import { contentOf, getRevision, lockStory, writeStory } from '#lib/stories/history/revisions.ts';
import { type StoryContentInput, storyContentSchema } from '#lib/stories/input.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';

const inputSchema = z.strictObject({
  id: rowId,
  base: z.unknown(),
  content: z.unknown(),
  autosave: z.boolean().default(false),
  aside: asideSchema,
});

/**
 * Saves words that somebody wrote while others saved: what each changed is taken, and theirs stays a version of its own.
 * Where both changed the same, each to something else, nothing is saved.
 * @param input `base`: the words that `content` was made of
 * @throws {ConflictError} when it was taken where nobody can save it
 */
export function mergeStory(
  db: Db,
  actor: Actor,
  input: {
    id: number;
    base: StoryContentInput;
    content: StoryContentInput;
    autosave?: boolean;
    aside?: readonly StoryContentInput[];
  },
  now: Date,
): Promise<MergeOutcome> {
  const { id, autosave, aside, ...versions } = inputSchema.parse(input);
  // by itself, so that the paths of its messages begin with the field
  const mine = storyContentSchema.parse(versions.content);
  const base = storyContentSchema.parse(versions.base);
  return db.transaction(async (tx) => {
    const story = await lockStory(tx, id, now);
    authorise(actor, 'story.save', story.owned);
    checkStep(story.stateNow, 'save');
    const theirs = contentOf(await getRevision(tx, story.headRevisionId));
    const { content, collisions } = mergeWords(base, theirs, mine);
    if (collisions.length > 0) return { kind: 'collided', id };
    // together they may be more than a story can hold
    const words = storyContentSchema.parse(content);
    const onto = await writeAside(tx, story, aside, actor, now);
    const headRevisionId = await writeWords(tx, onto, words, actor, now, { apart: false });
    if (!autosave) await cutWorkingCopy(tx, { headRevisionId });
    await writeStory(tx, actor, onto, { headRevisionId }, now);
    return { kind: 'merged', id };
  });
}
