import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { getGrantParties } from '#lib/webmail/boxes/grant.ts';
import { grantSchema } from '#lib/webmail/boxes/input.ts';
import { webmailGrants } from '#lib/webmail/schema.ts';
import { releaseOwned } from '#lib/webmail/work/colleagues.ts';

/**
 * Lets somebody use a box, or changes what they may do there.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} when there is no such box or nobody of that name
 */
export async function grantBox(db: Db, actor: Actor, input: z.input<typeof grantSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.manage');
  const { right, ...named } = grantSchema.parse(input);
  await db.transaction(async (tx) => {
    const { boxId, staffId } = await getGrantParties(tx, named);
    const grant = { right, grantedBy: actor.id, grantedAt: now };
    await tx
      .insert(webmailGrants)
      .values({ boxId, staffId, ...grant })
      .onConflictDoUpdate({ target: [webmailGrants.boxId, webmailGrants.staffId], set: grant });
    if (right === 'read') await releaseOwned(tx, boxId, staffId);
    await announceBox(tx, boxId, now);
    const details = { change: 'granted', right, staffId };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: boxId }, details, now });
  });
}
