import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { addRevision, type StoryVersion, writeStory } from '#lib/stories/history/revisions.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * Saves the desk's words as the story's next revision. Readers of a published story see them only after
 * `updateStory`.
 * @throws {ConflictError} when somebody saved since; nothing is overwritten
 */
export function saveStory(
  db: Db,
  actor: Actor,
  input: StoryVersion & { content: StoryContent },
  now: Date,
): Promise<StoryVersion> {
  const content = storyContentSchema.parse(input.content);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'save', input, now);
    const head = await addRevision(tx, story.id, content, actor, now);
    const saved = await writeStory(tx, story, { headRevisionId: head.id }, now);
    await recordAudit(tx, {
      actor,
      action: 'story.save',
      subject: { kind: 'story', id: story.id },
      details: { revision: head.number },
      now,
    });
    return saved;
  });
}
