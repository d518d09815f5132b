import type { LiveEvent, LiveKind } from '#lib/live/types.ts';
import { type Action, type Actor, isAllowed } from '#lib/staff/permissions.ts';

/** What somebody has to be allowed to hear of a kind of news. */
const heardWith: Readonly<Record<LiveKind, Action>> = {
  story: 'story.read',
  presence: 'story.read',
  wires: 'wire.read',
};

/** Those of the events that the actor may hear. */
export function audible<Each extends { event: LiveEvent }>(actor: Actor, events: readonly Each[]): Each[] {
  return events.filter(({ event }) => isAllowed(actor, heardWith[event.kind]));
}
