import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getDraft, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { namedDraftSchema } from '#lib/webmail/answers/drafting/input.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';

/**
 * Throws a draft away; for a day it can be taken back. A second time changes nothing.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or for what is no draft of the actor's
 * @throws {ConflictError} when it is on its way
 */
export async function discardDraft(
  db: Db,
  actor: Actor,
  input: z.input<typeof namedDraftSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'webmail.answer');
  const { box: slug, id } = namedDraftSchema.parse(input);
  await db.transaction(async (tx) => {
    const { box, staffId } = await openBoxToAnswer(tx, actor, slug);
    const { phase } = await getDraft(tx, writerIn(box, staffId), id);
    if (phase === 'leaving') throw new ConflictError(`draft ${id} is leaving`, 'It is on its way already.');
    if (phase === 'writing')
      await tx.update(webmailDrafts).set({ phase: 'discarded', changedAt: now }).where(eq(webmailDrafts.id, id));
  });
}
