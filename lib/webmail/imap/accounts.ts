import { and, eq } from 'drizzle-orm';
import { sealerFor } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import type { ImapLogin } from '#lib/webmail/imap/types.ts';

const sealer = sealerFor('imap-passwords');
const placeOf = (boxId: number) => `imap:${boxId}`;

export const sealPassword = (boxId: number, password: string): string => sealer.seal(password, placeOf(boxId));

/**
 * What an account is opened with.
 * @throws {MailServerError} `refused` where its password was refused before, or cannot be opened with this PORTAL_SECRET
 */
export async function getLogin(db: Db, boxId: number): Promise<ImapLogin & { sealedPassword: string }> {
  const [account] = await db.select().from(imapAccounts).where(eq(imapAccounts.boxId, boxId));
  if (!account) throw new MailServerError('unset');
  const { username, sealedPassword, refusedAt } = account;
  const password = refusedAt === null ? sealer.unseal(sealedPassword, placeOf(boxId)) : null;
  if (password === null) throw new MailServerError('refused');
  return { username, password, sealedPassword };
}

/** The server refused this password: no process tries it again, so that no account is locked by us. */
export async function noteRefused(db: Db, boxId: number, sealedPassword: string, now: Date): Promise<void> {
  await db
    .update(imapAccounts)
    .set({ refusedAt: now })
    .where(and(eq(imapAccounts.boxId, boxId), eq(imapAccounts.sealedPassword, sealedPassword)));
}

/**
 * Gives a box an account at the mail server, or the account another name or password, which is tried at the next look.
 * @param account.staffId left out: it stays whose it is, and a new one is shared
 */
export async function writeAccount(
  tx: Db,
  { boxId, username, password, ...own }: { boxId: number; staffId?: string | null } & ImapLogin,
  now: Date,
): Promise<void> {
  const values = { username, sealedPassword: sealPassword(boxId, password), ...own, refusedAt: null, changedAt: now };
  await tx
    .insert(imapAccounts)
    .values({ boxId, ...values })
    .onConflictDoUpdate({ target: imapAccounts.boxId, set: values });
}
