import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { newDraft, writeDraft } from '#lib/stories/desk/create-story.ts';
import type { BegunStory } from '#lib/stories/desk/types.ts';
import { type StoryContentInput, storyContentSchema } from '#lib/stories/input.ts';
import { stories } from '#lib/stories/schema.ts';

const inputSchema = z.strictObject({ key: z.string().regex(/^[\w-]{16,64}$/), content: z.unknown() });

/** The version of a story that nobody has touched since it was begun. */
const firstVersion = 1;

/**
 * Begins a story as a draft of the actor's with the first words that were typed, as its working copy. Asked again under
 * the same key, because the answer was lost, it answers with the story that is there and writes nothing: what is to be
 * saved now is saved onto that.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} when the key is somebody else's
 */
export function beginStory(
  db: Db,
  actor: Actor,
  input: { key: string; content: StoryContentInput },
  now: Date,
): Promise<BegunStory> {
  authorise(actor, 'story.create');
  const { key, content: words } = inputSchema.parse(input);
  // by itself, so that the paths of its messages begin with the field
  const content = storyContentSchema.parse(words);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(stories)
      .values({ ...newDraft(actor, now), draftKey: key })
      .onConflictDoNothing({ target: stories.draftKey })
      .returning();
    if (row) return { ...(await writeDraft(tx, row, content, actor, now, { isOpen: true })), wasThere: false };
    const [begun] = await tx.select().from(stories).where(eq(stories.draftKey, key));
    if (!begun || begun.createdBy !== actor.id) throw new NotFoundError('the story begun under that key');
    return { id: begun.id, version: firstVersion, wasThere: true };
  });
}
