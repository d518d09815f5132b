import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { countAttempt, counterOf, takeBackAttempt } from '#lib/staff/sign-in/limit-attempts.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { closeConnections } from '#lib/webmail/imap/connections/connections.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { tryLogin } from '#lib/webmail/imap/connections/try-login.ts';
import { ownMailPasswordSchema } from '#lib/webmail/imap/input.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import type { ImapLogin } from '#lib/webmail/imap/types.ts';

/** Within 15 minutes: fewer than lock an account at most servers. */
const maxWrongPasswords = 5;

/** The mail server does not take the password that was typed. */
export class WrongMailPasswordError extends InvalidError {
  constructor() {
    super('the mail server refuses a typed password', 'The mail server refuses this password. Nothing was changed.');
  }
}

/**
 * Has the actor's own box opened with another password from now on. The server is asked once, before it is kept.
 * @param tryPassword replaced by tests
 * @throws {ForbiddenError}
 * @throws {z.ZodError} for what can be no password
 * @throws {NotFoundError} where the box is not the actor's own account
 * @throws {LimitedError} after too many wrong ones
 * @throws {WrongMailPasswordError}
 * @throws {MailServerError} when the server does not answer; nothing is changed then
 */
export async function changeOwnMailPassword(
  db: Db,
  actor: Actor,
  input: z.input<typeof ownMailPasswordSchema>,
  now: Date,
  tryPassword: (login: ImapLogin) => Promise<void> = tryLogin,
): Promise<void> {
  authorise(actor, 'webmail.read');
  const { box: slug, password } = ownMailPasswordSchema.parse(input);
  const { box } = await openBox(db, actor, slug);
  const staffId = personOf(actor);
  const isOwn = and(eq(imapAccounts.boxId, box.id), eq(imapAccounts.staffId, staffId));
  const [account] = await db.select({ username: imapAccounts.username }).from(imapAccounts).where(isOwn);
  if (!account) throw new NotFoundError('an account of their own');
  const counters = [counterOf(maxWrongPasswords, 'mailbox password', String(box.id))];
  await countAttempt(db, counters, now);
  const login = { username: account.username, password };
  await tryPassword(login).catch((error: unknown) => {
    throw error instanceof MailServerError && error.trouble === 'refused' ? new WrongMailPasswordError() : error;
  });
  await db.transaction(async (tx) => {
    const [taken] = await tx.select({ username: imapAccounts.username }).from(imapAccounts).where(isOwn).for('update');
    // given to somebody else, or another account, while the server was asked
    if (taken?.username !== account.username) throw new NotFoundError('an account of their own');
    await writeAccount(tx, { boxId: box.id, staffId, ...login }, now);
    const [subject, details] = [{ kind: 'box', id: box.id } as const, { change: 'password' }];
    await recordAudit(tx, { actor, action: 'webmail.read', subject, details, now });
    await announceBox(tx, box.id, now);
  });
  await takeBackAttempt(db, counters);
  // with the old one; another process finds out when it is cut
  closeConnections(box.id);
}
