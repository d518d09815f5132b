import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { checkPublishable } from '#lib/stories/desk/publish-story.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { forgetPublications, recordPublication } from '#lib/stories/history/record-publication.ts';
import { getRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { placeStory } from '#lib/stories/placing/place-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

/**
 * Lets the newest words of a scheduled story go out in place of those it was scheduled with, at the same time.
 * @throws {InvalidError} saying what the story lacks
 * @throws {ConflictError} when somebody changed it since, or its time has come meanwhile
 */
export function releaseWords(db: Db, actor: Actor, input: StoryVersion, now: Date): Promise<StoryVersion> {
  const seen = storyVersionSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'release', seen, now);
    const live = await getRevision(tx, story.headRevisionId);
    await checkPublishable(tx, live);
    // a scheduled story has its time
    const publicAt = story.publicAt ?? now;
    await placeStory(tx, live, publicAt, now);
    await forgetPublications(tx, story.id, now);
    await recordPublication(tx, live, publicAt, true);
    const released = await writeStory(tx, actor, story, { liveRevisionId: live.id }, now);
    await recordAudit(tx, {
      actor,
      action: 'story.publish',
      subject: { kind: 'story', id: story.id },
      details: { revision: live.number, state: 'scheduled', publicAt: publicAt.toISOString() },
      now,
    });
    return released;
  });
}
