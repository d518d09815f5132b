import type { DemoStory } from '#demo/types.ts';
import type { CorrectionKind } from '#lib/stories/types.ts';

/** One thing that was done to a story at the desk. */
export type Step =
  | { kind: 'create' }
  | { kind: 'submit' }
  | { kind: 'publish'; publicInHours: number }
  | { kind: 'update' }
  | { kind: 'correct'; note: { kind: CorrectionKind; text: string } }
  | { kind: 'kill'; notice: string }
  | { kind: 'spike' };

export type Event = { story: DemoStory; hoursAgo: number; step: Step };

// A wire story is in the paper minutes after it came in; our own take somebody an afternoon.
const writingHours = 1.5;
const editingHours = 0.2;
const wireHours = 0.1;
/** How long ago the stories that readers will see later were scheduled. */
const scheduledHoursAgo = 0.5;

/** Everything the demo newsroom did, oldest first, so that ids, revisions and the audit log tell one history. */
export function chronicleOf(stories: readonly DemoStory[]): Event[] {
  return stories.flatMap(eventsOf).sort((one, other) => other.hoursAgo - one.hoursAgo);
}

function eventsOf(story: DemoStory): Event[] {
  const { hoursAgo } = story;
  const event = (when: number, step: Step): Event => ({ story, hoursAgo: when, step });
  const written = (when: number) =>
    story.wire
      ? [event(when + wireHours, { kind: 'create' })]
      : [event(when + writingHours, { kind: 'create' }), event(when + editingHours, { kind: 'submit' })];
  switch (story.state) {
    case 'draft':
      return [event(hoursAgo, { kind: 'create' })];
    case 'submitted':
      return [event(hoursAgo + writingHours, { kind: 'create' }), event(hoursAgo, { kind: 'submit' })];
    case 'spiked':
      return [...written(hoursAgo), event(hoursAgo, { kind: 'spike' })];
    case 'scheduled':
      return [
        ...written(scheduledHoursAgo),
        event(scheduledHoursAgo, { kind: 'publish', publicInHours: scheduledHoursAgo - hoursAgo }),
      ];
    default:
      return [...written(hoursAgo), event(hoursAgo, { kind: 'publish', publicInHours: 0 }), ...afterwards(story)];
  }
}

function afterwards(story: DemoStory): Event[] {
  const { updated, corrections = [], killed } = story;
  return [
    ...(updated ? [{ story, hoursAgo: updated.hoursAgo, step: { kind: 'update' } as const }] : []),
    ...corrections.map(({ hoursAgo, ...note }) => ({ story, hoursAgo, step: { kind: 'correct', note } as const })),
    ...(killed ? [{ story, hoursAgo: killed.hoursAgo, step: { kind: 'kill', notice: killed.notice } as const }] : []),
  ];
}
