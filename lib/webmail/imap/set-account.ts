import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { getGrantParties } from '#lib/webmail/boxes/grant.ts';
import { sourcesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { closeConnections } from '#lib/webmail/imap/connections/connections.ts';
import { accountSchema } from '#lib/webmail/imap/input.ts';
import { webmailBoxes, webmailMessages } from '#lib/webmail/schema.ts';

/**
 * Says that a box lies in an account of the newsroom's mail server, or gives that account another name or password. Mail
 * that is kept here already would be seen by nobody: such a box stays where it is.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {NotFoundError} when there is no such box, or nobody of that name
 * @throws {InvalidError} when mail of the box is kept here, or it is for sources
 */
export async function setAccount(db: Db, actor: Actor, input: z.input<typeof accountSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.manage');
  const { box: slug, username, password, person } = accountSchema.parse(input);
  const boxId = await db.transaction(async (tx) => {
    const [box] = await tx.select().from(webmailBoxes).where(eq(webmailBoxes.slug, slug)).for('no key update');
    if (!box) throw new NotFoundError(`box ${slug}`);
    if (box.purpose === 'sources') throw sourcesAtServer();
    const [kept] = await tx
      .select({ id: webmailMessages.id })
      .from(webmailMessages)
      .where(eq(webmailMessages.boxId, box.id))
      .limit(1);
    if (kept)
      throw new InvalidError(`mail of box ${box.id} is kept here`, 'Mail of this box is kept here. Add another box.');
    const own = person === undefined ? {} : { staffId: (await getGrantParties(tx, { box: slug, person })).staffId };
    await writeAccount(tx, { boxId: box.id, username, password, ...own }, now);
    const details = { change: 'account', ...(person !== undefined && { isOwn: true }) };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: box.id }, details, now });
    await announceBox(tx, box.id, now);
    return box.id;
  });
  // with the old name or password; another process finds out when it is cut
  closeConnections(boxId);
}
