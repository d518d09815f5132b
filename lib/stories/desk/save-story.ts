import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { addRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { type StoryContentInput, storyContentSchema, storyVersionSchema } from '#lib/stories/input.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({ content: z.unknown() });

/**
 * Saves the desk's words as the story's next revision. Readers of a published story see them only after
 * `updateStory`.
 * @throws {ConflictError} when somebody saved since; nothing is overwritten
 */
export function saveStory(
  db: Db,
  actor: Actor,
  input: StoryVersion & { content: StoryContentInput },
  now: Date,
): Promise<StoryVersion> {
  const { content: words, ...seen } = inputSchema.parse(input);
  // by itself, so that the paths of its messages begin with the field
  const content = storyContentSchema.parse(words);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'save', seen, now);
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
