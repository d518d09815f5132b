import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { getGrantParties } from '#lib/webmail/boxes/grant.ts';
import { revokedGrantSchema } from '#lib/webmail/boxes/input.ts';
import { webmailGrants } from '#lib/webmail/schema.ts';
import { releaseOwned } from '#lib/webmail/work/colleagues.ts';

/**
 * Takes a box from somebody: from the next request on it is not there for them, and their open pages are told. What they
 * have read stays marked; what they saw to is nobody's again.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} when there is no such box, or they have no grant for it
 */
export async function revokeBox(
  db: Db,
  actor: Actor,
  input: z.input<typeof revokedGrantSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'webmail.manage');
  const named = revokedGrantSchema.parse(input);
  await db.transaction(async (tx) => {
    const { boxId, staffId } = await getGrantParties(tx, named);
    // while they are among those who hear of it
    await announceBox(tx, boxId, now);
    const revoked = await tx
      .delete(webmailGrants)
      .where(and(eq(webmailGrants.boxId, boxId), eq(webmailGrants.staffId, staffId)))
      .returning();
    if (revoked.length === 0) throw new NotFoundError(`a grant of box ${boxId} to ${staffId}`);
    await releaseOwned(tx, boxId, staffId);
    const details = { change: 'revoked', staffId };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: boxId }, details, now });
  });
}
