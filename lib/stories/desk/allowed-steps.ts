import { type Action, type Actor, isAllowed, type Owned } from '#lib/staff/permissions.ts';
import { canStep, type Step, stepNames } from '#lib/stories/desk/steps.ts';
import type { StoryState } from '#lib/stories/types.ts';

const actionOf: Readonly<Record<Step, Action>> = {
  save: 'story.save',
  submit: 'story.submit',
  return: 'story.return',
  publish: 'story.publish',
  update: 'story.publish',
  release: 'story.publish',
  unschedule: 'story.unschedule',
  correct: 'story.correct',
  kill: 'story.kill',
  spike: 'story.spike',
  restore: 'story.spike',
};

/**
 * What the desk offers this person on a story in this state: only what both role and state allow. It decides which
 * buttons are shown and nothing else; every use case checks again.
 */
export function allowedSteps(actor: Actor, state: StoryState, owned: Owned): ReadonlySet<Step> {
  return new Set(stepNames.filter((step) => canStep(state, step) && isAllowed(actor, actionOf[step], owned)));
}
