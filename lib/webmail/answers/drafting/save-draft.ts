import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { readBegin } from '#lib/webmail/answers/drafting/draft-begin.ts';
import { writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { savedDraftSchema } from '#lib/webmail/answers/drafting/input.ts';
import { keepWords } from '#lib/webmail/answers/drafting/kept-words.ts';
import type { SavedDraft } from '#lib/webmail/answers/types.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';

/**
 * Keeps what somebody is writing, every time they stop for a moment. Nothing that was typed is lost: of two windows the
 * older is told, and its words become a draft of their own, as do those of a draft that was sent or discarded meanwhile.
 * The same save again, because its answer was lost, is the same draft. It is nobody else's business: no audit, no news.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are too long
 * @throws {NotFoundError} without a grant for the box, for somebody else's draft, or a message that is not there
 */
export async function saveDraft(
  db: Db,
  actor: Actor,
  input: z.input<typeof savedDraftSchema>,
  now: Date,
): Promise<SavedDraft> {
  authorise(actor, 'webmail.answer');
  const { box: slug, draft } = savedDraftSchema.parse(input);
  const { box, store, staffId } = await openBoxToAnswer(db, actor, slug);
  const writer = writerIn(box, staffId);
  const begun = await readBegin(db, store, writer, draft);
  return db.transaction((tx) => keepWords(tx, writer, draft, begun, now));
}
