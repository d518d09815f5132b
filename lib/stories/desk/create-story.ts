import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { addRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { type StoryContentInput, storyContentSchema } from '#lib/stories/input.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

/**
 * Starts a story as a draft of the actor's.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when the content is not of the story's shape
 */
export function createStory(db: Db, actor: Actor, input: StoryContentInput, now: Date): Promise<StoryVersion> {
  authorise(actor, 'story.create');
  const content = storyContentSchema.parse(input);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(stories)
      .values({ state: 'draft', version: 0, createdBy: actor.id, createdAt: now, changedAt: now })
      .returning();
    if (!row) throw new Error('the story was not written');
    const head = await addRevision(tx, row.id, content, actor, now);
    const created = await writeStory(tx, row, { headRevisionId: head.id }, now);
    await recordAudit(tx, {
      actor,
      action: 'story.create',
      subject: { kind: 'story', id: row.id },
      details: { revision: head.number },
      now,
    });
    return created;
  });
}
