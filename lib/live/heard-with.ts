import type { AddressedEvent, LiveKind, NamedEvent, NumberedEvent } from '#lib/live/types.ts';
import { type Action, type Actor, isAllowed } from '#lib/staff/permissions.ts';

/** What somebody has to be allowed to hear of a kind of news. */
const heardWith: Readonly<Record<LiveKind, Action>> = {
  story: 'story.read',
  presence: 'story.read',
  wires: 'wire.read',
  webmail: 'webmail.read',
  mailPresence: 'webmail.read',
};

/** What is heard by name only: without names, by nobody. */
const heardByName: Readonly<Record<NamedEvent['kind'], true>> = { webmail: true, mailPresence: true };

/** Those of the events that the actor may hear, without who else does. */
export function audible(actor: Actor, events: readonly AddressedEvent[]): NumberedEvent[] {
  return events
    .filter(({ event, hearers }) => isAllowed(actor, heardWith[event.kind]) && isNamed(actor, event.kind, hearers))
    .map(({ id, event }) => ({ id, event }));
}

function isNamed({ id }: Actor, kind: LiveKind, hearers: AddressedEvent['hearers']): boolean {
  if (hearers === null) return !(kind in heardByName);
  return id !== null && hearers.includes(id);
}
