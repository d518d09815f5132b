import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { checkPublishable } from '#lib/stories/desk/publish-story.ts';
import { steps } from '#lib/stories/desk/steps.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { recordPublication } from '#lib/stories/history/record-publication.ts';
import { getRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { placeStory } from '#lib/stories/placing/place-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  /** Readers are told ("Updated", with the time); false for typing mistakes. */
  significant: z.boolean(),
});

/**
 * Shows readers of a published story its newest revision.
 * @throws {InvalidError} saying what the story lacks
 * @throws {ConflictError}
 */
export function updateStory(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<StoryVersion> {
  const { significant, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'update', seen, now);
    const live = await getRevision(tx, story.headRevisionId);
    await checkPublishable(tx, live);
    await placeStory(tx, live, story.publicAt ?? now, now);
    await recordPublication(tx, live, now, significant);
    const significantAt = significant ? now : story.significantAt;
    const updated = await writeStory(
      tx,
      actor,
      story,
      { state: steps.update.to, liveRevisionId: live.id, significantAt },
      now,
    );
    await recordAudit(tx, {
      actor,
      action: 'story.publish',
      subject: { kind: 'story', id: story.id },
      details: { revision: live.number, significant },
      now,
    });
    return updated;
  });
}
