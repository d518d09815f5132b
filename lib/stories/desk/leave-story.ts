import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { asideSchema, closeWorkingCopy } from '#lib/stories/desk/working-copy.ts';
import { assessStory, getRevision } from '#lib/stories/history/revisions.ts';
import { storyContentSchema, storyVersionSchema } from '#lib/stories/input.ts';
import { stories } from '#lib/stories/schema.ts';

/** `content`: words that are not saved yet. */
const inputSchema = storyVersionSchema.extend({ content: storyContentSchema.optional(), aside: asideSchema });

/**
 * Somebody goes away from a story that they wrote in: their working copy becomes a version, and a new story without a
 * word is cleared away. What others write meanwhile is left as it is.
 * @param input what a page sends that nobody waits for; see `inputSchema`
 * @throws {ConflictError} when words are not saved yet, and somebody else saved since
 */
export async function leaveStory(db: Db, actor: Actor, input: unknown, now: Date): Promise<void> {
  const { content, aside, ...seen } = inputSchema.parse(input);
  if (content) await saveStory(db, actor, { ...seen, content, aside, autosave: true }, now);
  await db.transaction(async (tx) => {
    const [story] = await tx.select().from(stories).where(eq(stories.id, seen.id)).for('update');
    if (!story) return;
    authorise(actor, 'story.save', assessStory(story, now).owned);
    const head = await getRevision(tx, story.headRevisionId);
    if (head.savedBy === actor.id) await closeWorkingCopy(tx, head);
  });
}
