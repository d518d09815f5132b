import { and, eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getRevision, type StoryVersion, takeStory, writeStory } from '#lib/stories/history/revisions.ts';
import { storyPublications } from '#lib/stories/schema.ts';

/**
 * Takes a version out of the public history of its story, for words that must not be shown again, or puts it back.
 * The story as readers have it now stays as it is.
 * @throws {NotFoundError} when it is no publication of this story
 * @throws {ConflictError}
 */
export function hidePublication(
  db: Db,
  actor: Actor,
  input: StoryVersion & { publicationId: number; hidden: boolean },
  now: Date,
): Promise<StoryVersion> {
  return db.transaction(async (tx) => {
    const story = await takeStory(tx, input, now);
    authorise(actor, 'story.hide-version', story.owned);
    const [publication] = await tx
      .update(storyPublications)
      .set({ hiddenAt: input.hidden ? now : null })
      .where(and(eq(storyPublications.id, input.publicationId), eq(storyPublications.storyId, story.id)))
      .returning({ revisionId: storyPublications.revisionId });
    if (!publication) throw new NotFoundError(`publication ${input.publicationId} of story ${story.id}`);
    const { number } = await getRevision(tx, publication.revisionId);
    const changed = await writeStory(tx, story, {}, now);
    await announceChange(tx, [`story:${story.id}`], now);
    await recordAudit(tx, {
      actor,
      action: 'story.hide-version',
      subject: { kind: 'story', id: story.id },
      details: { revision: number, hidden: input.hidden },
      now,
    });
    return changed;
  });
}
