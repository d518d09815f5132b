import type { StoryState } from '#lib/stories/types.ts';

export const stateNames: Readonly<Record<StoryState, string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  scheduled: 'Scheduled',
  published: 'Published',
  killed: 'Killed',
  spiked: 'Spiked',
};

export function StateBadge({ state }: { state: StoryState }) {
  return <span className={`badge badge-${state}`}>{stateNames[state]}</span>;
}
