import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { addRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { checkConditions } from '#lib/stories/history/signed-conditions.ts';
import { type StoryContentInput, storyContentSchema } from '#lib/stories/input.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/**
 * Adds a story as a draft of the actor's, at its first version.
 * @param options.embargoUntil nothing of it is public before, unless an editor publishes it otherwise
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when the content is not of the story's shape
 */
export function createStory(
  db: Db,
  actor: Actor,
  input: StoryContentInput,
  now: Date,
  { embargoUntil = null }: { embargoUntil?: Date | null } = {},
): Promise<StoryVersion> {
  authorise(actor, 'story.create');
  const content = storyContentSchema.parse(input);
  return db.transaction(async (tx) => {
    const values = { ...newDraft(actor, now), embargoUntil };
    const [row] = await tx.insert(stories).values(values).returning();
    if (!row) throw new Error('the story was not written');
    return await writeDraft(tx, row, content, actor, now, { isOpen: false });
  });
}

/** The row of a story whose first words are about to be written. */
export function newDraft(actor: Actor, now: Date) {
  return { state: 'draft', version: 0, createdBy: actor.id, createdAt: now, changedAt: now } as const;
}

/**
 * Writes the first words of a story.
 * @param actor whoever begins it
 */
export async function writeDraft(
  tx: Db,
  row: typeof stories.$inferSelect,
  content: StoryContent,
  actor: Actor,
  now: Date,
  { isOpen, writer = actor }: { isOpen: boolean; writer?: Actor },
): Promise<StoryVersion> {
  checkConditions(content.body, []);
  const head = await addRevision(tx, row.id, content, writer, now, { isOpen });
  const created = await writeStory(tx, actor, row, { headRevisionId: head.id }, now);
  await recordAudit(tx, {
    actor,
    action: 'story.create',
    subject: { kind: 'story', id: row.id },
    // of a working copy it is said when it is cut
    details: isOpen ? {} : { revision: head.number },
    now,
  });
  return created;
}
