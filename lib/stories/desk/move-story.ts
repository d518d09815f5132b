import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Action, type Actor, authorise } from '#lib/staff/permissions.ts';
import { checkStep } from '#lib/stories/desk/steps.ts';
import { forgetPublications } from '#lib/stories/history/record-publication.ts';
import { type StoryVersion, takeStory, writeStory } from '#lib/stories/history/revisions.ts';
import { unplaceStory } from '#lib/stories/placing/place-story.ts';
import type { StoryState } from '#lib/stories/types.ts';

/** The steps that change a story's state and nothing a reader sees. */
const moves = {
  /** Hands a draft to the editors; its reporter can no longer change it. */
  submit: { action: 'story.submit', to: 'submitted' },
  /** Gives a submitted story back to its reporter. */
  return: { action: 'story.return', to: 'draft' },
  /** Takes a scheduled story back before its time. */
  unschedule: { action: 'story.unschedule', to: 'draft' },
  /** Drops a story that was never published; it stays at the desk. */
  spike: { action: 'story.spike', to: 'spiked' },
  /** Takes a spiked story back. */
  restore: { action: 'story.spike', to: 'draft' },
} as const satisfies Record<string, { action: Action; to: StoryState }>;

export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as Move[];

/**
 * Moves a story along the workflow.
 * @throws {ConflictError} when it is not in a state the move starts from, or was changed meanwhile
 */
export function moveStory(
  db: Db,
  actor: Actor,
  input: StoryVersion & { move: Move },
  now: Date,
): Promise<StoryVersion> {
  const { action, to } = moves[input.move];
  return db.transaction(async (tx) => {
    const story = await takeStory(tx, input, now);
    authorise(actor, action, story.owned);
    checkStep(story.stateNow, input.move);
    if (input.move === 'unschedule') {
      await unplaceStory(tx, story.id, now);
      await forgetPublications(tx, story.id, now);
    }
    const moved = await writeStory(
      tx,
      story,
      { state: to, ...(input.move === 'unschedule' ? { liveRevisionId: null, publishAt: null } : {}) },
      now,
    );
    await recordAudit(tx, { actor, action, subject: { kind: 'story', id: story.id }, details: { state: to }, now });
    return moved;
  });
}
