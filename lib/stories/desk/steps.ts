import { ConflictError } from '#lib/errors.ts';
import type { StoryState } from '#lib/stories/types.ts';

/** What can be done to a story, and from which states. The only place that knows. */
const edges = {
  save: ['draft', 'submitted', 'scheduled', 'published'],
  submit: ['draft'],
  return: ['submitted'],
  publish: ['draft', 'submitted', 'scheduled'],
  update: ['published'],
  release: ['scheduled'],
  unschedule: ['scheduled'],
  correct: ['published'],
  kill: ['published'],
  spike: ['draft', 'submitted'],
  restore: ['spiked'],
} as const satisfies Record<string, readonly StoryState[]>;

export type Step = keyof typeof edges;
export const stepNames = Object.keys(edges) as Step[];

const stateNames: Readonly<Record<StoryState, string>> = {
  draft: 'a draft',
  submitted: 'submitted',
  scheduled: 'scheduled',
  published: 'published',
  killed: 'killed',
  spiked: 'spiked',
};

/** The state that counts at `now`: a scheduled story whose time has come is published, whether a job ran or not. */
export function stateAt(story: { state: StoryState; publicAt: Date | null }, now: Date): StoryState {
  return story.state === 'scheduled' && story.publicAt !== null && story.publicAt <= now ? 'published' : story.state;
}

/** May this step be taken from this state? */
export function canStep(state: StoryState, step: Step): boolean {
  return (edges[step] as readonly StoryState[]).includes(state);
}

/**
 * @throws {ConflictError} when the step does not start in this state
 */
export function checkStep(state: StoryState, step: Step): void {
  if (canStep(state, step)) return;
  throw new ConflictError(
    `cannot ${step} from ${state}`,
    `This story is ${stateNames[state]} now, so that cannot be done to it. Reload to see how it stands.`,
  );
}
