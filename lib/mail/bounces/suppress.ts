import { and, eq, inArray } from 'drizzle-orm';
import { seal, unseal } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import { mailboxHash, mailboxHashes } from '#lib/mail/mailbox.ts';
import { suppressions } from '#lib/mail/schema.ts';

/** Where the token of "never email me again" belongs (see `seal`). */
const place = 'suppression';

/**
 * The token of a mail's "never email me again" link. It contains the sealed hash of the mailbox, so it works long after
 * everything else about the mail is forgotten, and gives nobody's address away.
 */
export function neverToken(address: string): string {
  return seal(mailboxHash(address), place);
}

/** Is this the token of such a link? */
export function isNeverToken(token: string): boolean {
  return unseal(token, place) !== null;
}

/**
 * Suppresses a mailbox because its owner asks for it: it gets no story and no confirmation any more. Asking twice
 * changes nothing. It replaces a suppression by a bounce, which the newsroom could undo.
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

/** Suppresses a mailbox because it is gone. */
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

/** Those of the addresses whose owner asked never to be emailed again. A person who answers them is told so. */
export async function listUnwilling(db: Db, addresses: readonly string[]): Promise<string[]> {
  const hashes = new Map(addresses.map((address) => [address, mailboxHashes(address)]));
  const asked = [...hashes.values()].flat();
  if (asked.length === 0) return [];
  const rows = await db
    .select({ recipientHash: suppressions.recipientHash })
    .from(suppressions)
    .where(and(inArray(suppressions.recipientHash, asked), eq(suppressions.reason, 'asked')));
  const unwilling = new Set(rows.map(({ recipientHash }) => recipientHash));
  return addresses.filter((address) => hashes.get(address)?.some((hash) => unwilling.has(hash)));
}
