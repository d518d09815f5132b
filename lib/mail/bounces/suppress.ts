import { eq, inArray } from 'drizzle-orm';
import { seal, unseal } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import { mailboxHash, mailboxHashes } from '#lib/mail/mailbox.ts';
import { suppressions } from '#lib/mail/schema.ts';

/** Where the token of "never email me again" belongs (see `seal`). */
const place = 'suppression';

/**
 * The token of a mail's "never email me again" link. It says whose mailbox by itself, so it works long after
 * everything else about the mail is forgotten, and tells nobody's address.
 */
export function neverToken(address: string): string {
  return seal(mailboxHash(address), place);
}

/** Is this the token of such a link? */
export function isNeverToken(token: string): boolean {
  return unseal(token, place) !== null;
}

/**
 * Never mails a person again, as they ask: no story and no confirmation. Doing it twice is doing it once. It outlasts
 * what a bounce did, which the newsroom can undo.
 * @returns false if the token is not one of ours
 */
export async function suppress(db: Db, token: string, now: Date): Promise<boolean> {
  const recipientHash = unseal(token, place);
  if (recipientHash === null) return false;
  await db
    .insert(suppressions)
    .values({ recipientHash, reason: 'asked', suppressedAt: now })
    .onConflictDoUpdate({
      target: suppressions.recipientHash,
      set: { reason: 'asked', suppressedAt: now },
      setWhere: eq(suppressions.reason, 'bounced'),
    });
  return true;
}

/** Never mails a mailbox again, because it is gone. */
export async function suppressBounced(db: Db, recipientHash: string, now: Date): Promise<void> {
  await db.insert(suppressions).values({ recipientHash, reason: 'bounced', suppressedAt: now }).onConflictDoNothing();
}

/** Asked when delivering, never at the form: the form answers everybody alike. */
export async function isSuppressed(db: Db, address: string): Promise<boolean> {
  const rows = await db
    .select({ recipientHash: suppressions.recipientHash })
    .from(suppressions)
    .where(inArray(suppressions.recipientHash, mailboxHashes(address)));
  return rows.length > 0;
}
