import { domainToASCII } from 'node:url';
import { and, eq, notExists } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';

/**
 * The box kept here that mail to an address is for, whatever its case and `+tag`; null where it is none of ours. Mail to
 * one that lies at a mail server is brought there.
 */
export async function findBoxFor(db: Db, address: string): Promise<number | null> {
  const plain = withoutTag(address);
  if (plain === null) return null;
  const [box] = await db
    .select({ id: webmailBoxes.id })
    .from(webmailBoxes)
    .where(and(eq(webmailBoxes.address, plain), isKeptHere(db)));
  return box?.id ?? null;
}

/** The box of that name that is kept here; null where there is none. */
export async function findBoxNamed(db: Db, slug: string): Promise<number | null> {
  const [box] = await db
    .select({ id: webmailBoxes.id })
    .from(webmailBoxes)
    .where(and(eq(webmailBoxes.slug, storable(slug)), isKeptHere(db)));
  return box?.id ?? null;
}

const isKeptHere = (db: Db) => notExists(db.select().from(imapAccounts).where(eq(imapAccounts.boxId, webmailBoxes.id)));

/** An address as a box has it: in lower case, its domain in ASCII, without a `+tag`; null for what is no address. */
export function withoutTag(address: string): string | null {
  const at = address.lastIndexOf('@');
  const [local] = address.slice(0, Math.max(0, at)).toLowerCase().split('+', 1);
  const domain = domainToASCII(address.slice(at + 1));
  const plain = `${local}@${domain}`;
  return local && domain && storable(plain) === plain ? plain : null;
}
