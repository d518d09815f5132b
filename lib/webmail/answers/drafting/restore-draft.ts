import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getDraft, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { namedDraftSchema } from '#lib/webmail/answers/drafting/input.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';

/**
 * Takes back that a draft was discarded. One that was not stays as it is.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or for what is no draft of the actor's any more
 */
export async function restoreDraft(
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
    if (phase === 'discarded')
      await tx.update(webmailDrafts).set({ phase: 'writing', changedAt: now }).where(eq(webmailDrafts.id, id));
  });
}
