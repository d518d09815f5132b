import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { lookedAtSchema } from '#lib/webmail/imap/input.ts';
import { look } from '#lib/webmail/imap/look.ts';
import { type ImapTools, openAccount } from '#lib/webmail/imap/open-account.ts';
import { imapAccounts, imapFolders } from '#lib/webmail/imap/schema.ts';

/**
 * Looks into a box at the mail server on behalf of a page that is open there, so that the connection is held and listens
 * for as long as the page is open, and what other programs do in any folder is seen.
 * @returns how many messages are still to be read in
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or where it is kept here
 * @throws {MailServerError}
 */
export async function lookAgain(
  db: Db,
  actor: Actor,
  input: z.input<typeof lookedAtSchema>,
  _now: Date,
  tools?: ImapTools,
): Promise<{ belowCount: number }> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, lookedAtSchema.parse(input).box);
  const [account] = await db.select().from(imapAccounts).where(eq(imapAccounts.boxId, box.id));
  if (!account) throw new NotFoundError('the account');
  const staffId = personOf(actor);
  const ofPerson = { boxId: box.id, staffId, isOwn: account.staffId === staffId };
  await look(db, openAccount(ofPerson, [box.address], tools));
  const [older] = await db
    .select({ count: sql<number>`coalesce(sum(${imapFolders.belowCount}), 0)::int` })
    .from(imapFolders)
    .where(eq(imapFolders.boxId, box.id));
  return { belowCount: older?.count ?? 0 };
}
