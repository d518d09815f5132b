import { noteOpening } from '#lib/webmail/sealing/note-opening.ts';
import { type Caller, caller } from '#testing/staff/caller.ts';

/** What is done with a box for sources alone. */
export const sourcesCallers: readonly Caller[] = [
  caller('webmail.open', noteOpening, ({ db, actor, now }) =>
    noteOpening(db, actor, 1, { what: 'conversation', conversation: '1' }, now),
  ),
];
