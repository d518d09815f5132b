import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { rowId } from '#lib/row-id.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { getStoredVersion } from '#lib/stories/desk/desk-queries.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { addRevision, getRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  /** The number of the version that is to be the newest again. */
  restore: rowId,
});

/**
 * Makes an earlier version the newest again, as a version of its own: what stood between stays in the history, and
 * readers keep what they see.
 * @throws {NotFoundError} when there is no such version
 * @throws {InvalidError} when it is the newest, or names a place that is gone
 * @throws {ConflictError} when somebody saved since the version that was seen
 */
export function restoreVersion(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<StoryVersion> {
  const { restore, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'goBack', seen, now);
    const { content } = await getStoredVersion(tx, actor, story.id, restore);
    const head = await getRevision(tx, story.headRevisionId);
    if (head.number === restore) {
      throw new InvalidError(`version ${restore} is the newest of story ${story.id}`, 'This is the newest version.');
    }
    const restored = await addRevision(tx, story.id, content, actor, now, { isOpen: false });
    await recordAudit(tx, {
      actor,
      action: 'story.restore-version',
      subject: { kind: 'story', id: story.id },
      details: { revision: restored.number, restored: restore },
      now,
    });
    return await writeStory(tx, actor, story, { headRevisionId: restored.id }, now);
  });
}
