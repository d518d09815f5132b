import { ConflictError } from '#lib/errors.ts';
import { type Action, type Actor, isAllowed, type Owned } from '#lib/staff/permissions.ts';
import type { StoryState } from '#lib/stories/types.ts';

type StepRow = {
  /** The states it may be taken from. */
  from: readonly StoryState[];
  /** The state it leads to. Absent: the story stays in its state, or the time decides. */
  to?: StoryState;
  /** What the person must be permitted to do. */
  action: Action;
  /** What the history of the story at the desk calls it. */
  recorded: string;
  /** What somebody is told who comes too late, in place of the usual words. */
  tooLate?: Partial<Record<StoryState, string>>;
};

/** Everything that can be done to a story at the desk. The only place that knows the edges between states. */
export const steps = {
  save: { from: ['draft', 'submitted', 'scheduled', 'published'], action: 'story.save', recorded: 'Saved' },
  /** Makes an earlier version the newest again. */
  goBack: {
    from: ['draft', 'submitted', 'scheduled', 'published'],
    action: 'story.restore-version',
    recorded: 'Went back',
  },
  /** Hands a draft to the editors; its reporter can no longer change it. */
  submit: { from: ['draft'], to: 'submitted', action: 'story.submit', recorded: 'Submitted' },
  /** Gives a submitted story back to its reporter. */
  return: { from: ['submitted'], to: 'draft', action: 'story.return', recorded: 'Returned to the reporter' },
  publish: { from: ['draft', 'submitted', 'scheduled'], action: 'story.publish', recorded: 'Published' },
  /** Gives readers of a published story its newest words. */
  update: { from: ['published'], to: 'published', action: 'story.publish', recorded: 'Updated for readers' },
  /** Lets the newest words of a scheduled story go out at its time. */
  release: {
    from: ['scheduled'],
    action: 'story.publish',
    recorded: 'Scheduled',
    tooLate: {
      published:
        'The story went out meanwhile, without these words. They are saved; give them to readers as an update.',
    },
  },
  /** Takes a scheduled story back before its time. */
  unschedule: { from: ['scheduled'], to: 'draft', action: 'story.unschedule', recorded: 'Unscheduled' },
  correct: { from: ['published'], to: 'published', action: 'story.correct', recorded: 'Corrected' },
  kill: { from: ['published'], to: 'killed', action: 'story.kill', recorded: 'Killed' },
  /** Takes a published story back to the desk: readers find nothing at its address, and no notice. */
  takeBack: { from: ['published'], to: 'draft', action: 'story.take-back', recorded: 'Taken back' },
  /** Drops a story that readers have nothing of; it stays at the desk. */
  spike: { from: ['draft', 'submitted'], to: 'spiked', action: 'story.spike', recorded: 'Spiked' },
  /** Takes a spiked story back. */
  restore: { from: ['spiked'], to: 'draft', action: 'story.spike', recorded: 'Restored' },
} as const satisfies Record<string, StepRow>;

export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** The steps that change a story's state and no words: `moveStory` takes them all. */
export const moveNames = [
  'submit',
  'return',
  'unschedule',
  'takeBack',
  'spike',
  'restore',
] as const satisfies readonly Step[];
export type Move = (typeof moveNames)[number];

const rowOf = (step: Step): StepRow => steps[step];

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
  return rowOf(step).from.includes(state);
}

/**
 * @throws {ConflictError} when the step does not start in this state
 */
export function checkStep(state: StoryState, step: Step): void {
  if (canStep(state, step)) return;
  throw new ConflictError(
    `cannot ${step} from ${state}`,
    rowOf(step).tooLate?.[state] ??
      `This story is ${stateNames[state]} now, so that cannot be done to it. Reload to see how it stands.`,
  );
}

/**
 * What the desk offers this person on a story in this state: only what both role and state allow. It decides which
 * buttons are shown and nothing else; every use case checks again.
 */
export function allowedSteps(actor: Actor, state: StoryState, owned: Owned): ReadonlySet<Step> {
  return new Set(stepNames.filter((step) => canStep(state, step) && isAllowed(actor, rowOf(step).action, owned)));
}
