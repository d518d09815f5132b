import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { moveNames, steps } from '#lib/stories/desk/steps.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { forgetPublications } from '#lib/stories/history/record-publication.ts';
import { writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { unplaceStory } from '#lib/stories/placing/place-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({ move: z.enum(moveNames) });

/** A story that readers have nothing of. Published again it begins anew: nothing says that it was updated. */
const unpublished = { liveRevisionId: null, publishAt: null, significantAt: null };

/**
 * Moves a story to another state, its words as they are.
 * @throws {ConflictError} when it is not in a state the move starts from, or was changed meanwhile
 */
export function moveStory(db: Db, actor: Actor, input: z.input<typeof inputSchema>, now: Date): Promise<StoryVersion> {
  const { move, ...seen } = inputSchema.parse(input);
  const { action, to } = steps[move];
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, move, seen, now);
    const leavesReaders = move === 'unschedule' || move === 'takeBack';
    if (leavesReaders) await unplaceStory(tx, story.id, now);
    if (move === 'unschedule') await forgetPublications(tx, story.id, now);
    const moved = await writeStory(tx, actor, story, { state: to, ...(leavesReaders ? unpublished : {}) }, now);
    await recordAudit(tx, { actor, action, subject: { kind: 'story', id: story.id }, details: { state: to }, now });
    return moved;
  });
}
