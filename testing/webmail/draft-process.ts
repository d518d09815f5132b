import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';

/** What a window asks for, and as whom. */
export type DraftRequest = { actor: Actor; input: Parameters<typeof saveDraft>[2] };

/** Saves drafts in a process of its own, as the web server does, until it is killed or its parent is gone. */
const db = database();
process.on('disconnect', () => process.exit());
process.on('message', ({ actor, input }: DraftRequest) => {
  void saveDraft(db, actor, input, now()).then(
    (saved) => process.send?.(saved),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.('ready');
