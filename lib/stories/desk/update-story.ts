import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { checkPublishable } from '#lib/stories/desk/publish-story.ts';
import { steps } from '#lib/stories/desk/steps.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { recordPublication } from '#lib/stories/history/record-publication.ts';
import { getRevision, type StoryVersion, writeStory } from '#lib/stories/history/revisions.ts';
import { placeStory } from '#lib/stories/placing/place-story.ts';

/**
 * Shows readers of a published story its newest revision.
 * @param input `significant`: tell readers ("Updated", with the time); false for typing mistakes
 * @throws {InvalidError} saying what the story lacks
 * @throws {ConflictError}
 */
export function updateStory(
  db: Db,
  actor: Actor,
  input: StoryVersion & { significant: boolean },
  now: Date,
): Promise<StoryVersion> {
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'update', input, now);
    const live = await getRevision(tx, story.headRevisionId);
    await checkPublishable(tx, live);
    await placeStory(tx, live, story.publicAt ?? now, now);
    await recordPublication(tx, live, now, input.significant);
    const significantAt = input.significant ? now : story.significantAt;
    const updated = await writeStory(
      tx,
      story,
      { state: steps.update.to, liveRevisionId: live.id, significantAt },
      now,
    );
    await recordAudit(tx, {
      actor,
      action: 'story.publish',
      subject: { kind: 'story', id: story.id },
      details: { revision: live.number, significant: input.significant },
      now,
    });
    return updated;
  });
}
