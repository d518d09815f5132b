import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { showPictures } from '#lib/media/queries.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { picturesOf } from '#lib/stories/blocks/body.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { forgetPublications, recordPublication } from '#lib/stories/history/record-publication.ts';
import { contentOf, getRevision, type RevisionRow, writeStory } from '#lib/stories/history/revisions.ts';
import { publishFaults, storyVersionSchema } from '#lib/stories/input.ts';
import { placeStory } from '#lib/stories/placing/place-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  /** When readers may see it; null: now. A time that has passed means now. */
  publishAt: z.date().nullable(),
  /** Nothing is public before this, whenever it is published. */
  embargoUntil: z.date().nullable(),
});
type Input = z.input<typeof inputSchema>;

/**
 * Makes the head revision the live one: visible at once, or at its time (`scheduled`) without any job having to fire.
 * @throws {InvalidError} saying what the story still lacks
 * @throws {ConflictError}
 */
export function publishStory(db: Db, actor: Actor, input: Input, now: Date): Promise<StoryVersion> {
  const { embargoUntil, ...asked } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'publish', asked, now);
    const live = await getRevision(tx, story.headRevisionId);
    await checkPublishable(tx, live);
    const publishAt = asked.publishAt && asked.publishAt > now ? asked.publishAt : now;
    const publicAt = embargoUntil && embargoUntil > publishAt ? embargoUntil : publishAt;
    const state = publicAt > now ? 'scheduled' : 'published';
    await placeStory(tx, live, publicAt, now);
    // a schedule that is replaced never came about
    await forgetPublications(tx, story.id, now);
    await recordPublication(tx, live, publicAt, true);
    const published = await writeStory(
      tx,
      actor,
      story,
      { state, liveRevisionId: live.id, publishAt, embargoUntil },
      now,
    );
    await recordAudit(tx, {
      actor,
      action: 'story.publish',
      subject: { kind: 'story', id: story.id },
      details: { revision: live.number, state, publicAt: publicAt.toISOString() },
      now,
    });
    return published;
  });
}

/**
 * @throws {InvalidError} listing everything that is missing
 */
export async function checkPublishable(tx: Db, revision: RevisionRow): Promise<void> {
  const content = contentOf(revision);
  const faults = publishFaults(content);
  const wanted = [...(content.leadPicture ? [content.leadPicture] : []), ...picturesOf(content.body)];
  const stored = await showPictures(tx, wanted);
  if (wanted.some((picture) => !stored.has(picture.mediaId))) faults.push('A picture is no longer stored: replace it.');
  if (faults.length > 0) throw new InvalidError(`revision ${revision.id} is incomplete`, faults.join(' '));
}
