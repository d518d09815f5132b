import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { checkStep, type Step, steps } from '#lib/stories/desk/steps.ts';
import { cutWorkingCopy } from '#lib/stories/desk/working-copy.ts';
import { type TakenStory, takeStory } from '#lib/stories/history/revisions.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

/**
 * How every step begins: takes the story's row for the rest of the transaction, if this person may take the step from
 * the state it is in. Any step but a save makes a version of the words it is taken with.
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed the story since, or the step does not start in its state
 * @throws {ForbiddenError}
 */
export async function takeForStep(
  tx: Db,
  actor: Actor,
  step: Step,
  seen: StoryVersion,
  now: Date,
): Promise<TakenStory> {
  const story = await takeStory(tx, seen, now);
  authorise(actor, steps[step].action, story.owned);
  checkStep(story.stateNow, step);
  if (step !== 'save') await cutWorkingCopy(tx, story);
  return story;
}
