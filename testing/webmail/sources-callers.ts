import { system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { noteOpening } from '#lib/webmail/sealing/note-opening.ts';
import { findSourcesRules } from '#lib/webmail/sealing/queries.ts';
import { type Caller, caller } from '#testing/staff/caller.ts';
import { testBoxFor } from '#testing/webmail/test-boxes.ts';

/** What is done with a box for sources alone. */
export const sourcesCallers: readonly Caller[] = [
  caller('webmail.open', noteOpening, ({ db, actor, now }) =>
    noteOpening(db, actor, 1, { what: 'conversation', conversation: '1' }, now),
  ),
  caller('webmail.read', findSourcesRules, async ({ db, actor, now }) => {
    const { slug } = await testBoxFor(db, 'sources', now);
    await grantBox(db, system, { box: slug, person: actor.id, right: 'read' }, now);
    return findSourcesRules(db, actor, slug);
  }),
];
