import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getRevision, takeStory, writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { storyPublications } from '#lib/stories/schema.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({ publicationId: rowId, hidden: z.boolean() });

/**
 * Takes a version out of the public history of its story, for words that must not be shown again, or puts it back.
 * The story as readers have it now stays as it is.
 * @throws {NotFoundError} when it is no publication of this story
 * @throws {ConflictError}
 */
export function hidePublication(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<StoryVersion> {
  const { publicationId, hidden, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeStory(tx, seen, now);
    authorise(actor, 'story.hide-version', story.owned);
    const [publication] = await tx
      .update(storyPublications)
      .set({ hiddenAt: hidden ? now : null })
      .where(and(eq(storyPublications.id, publicationId), eq(storyPublications.storyId, story.id)))
      .returning({ revisionId: storyPublications.revisionId });
    if (!publication) throw new NotFoundError(`publication ${publicationId} of story ${story.id}`);
    const { number } = await getRevision(tx, publication.revisionId);
    const changed = await writeStory(tx, actor, story, {}, now);
    await announceChange(tx, [`story:${story.id}`], now);
    await recordAudit(tx, {
      actor,
      action: 'story.hide-version',
      subject: { kind: 'story', id: story.id },
      details: { revision: number, hidden },
      now,
    });
    return changed;
  });
}
