import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { webmailReferences } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import type { MailHeaders } from '#lib/webmail/types.ts';

/** More are not looked at, however many a mail names. */
const maxReferences = 100;

/** What a mail says of the conversation it belongs to, each as the hash of a Message-ID, the surest first. */
export type Bonds = {
  /** A conversation that has or names one of these is its own. */
  joins: string[];
  /** Only an answer of ours counts. */
  joinsOwnOnly: boolean;
  /** What later mails find its conversation by. */
  leaves: string[];
};

/** What a mail is bound by, of it and of those that it carries. */
export type BindingFacts = {
  headers: MailHeaders;
  forwarded: readonly { headers: Pick<MailHeaders, 'messageId'> }[];
};

/**
 * What binds a mail to others: its own Message-ID, what it answers, and what else it refers to; never its subject.
 * What a program wrote joins nothing by that, and nothing joins others through it: only a report carries the mail it
 * is about, and belongs to it if that was ours.
 */
export function readBonds(closet: Closet, { headers, forwarded }: BindingFacts): Bonds {
  const leaves = leavesOf(closet, headers);
  if (!headers.isAutomatic) return { joins: leaves, joinsOwnOnly: false, leaves };
  const carried = distinct(
    closet,
    forwarded.map((mail) => mail.headers.messageId),
  );
  return { joins: carried, joinsOwnOnly: true, leaves };
}

/** What later mails find it by: of what a program wrote its own Message-ID alone, which comes first. */
export function leavesOf(closet: Closet, { messageId, inReplyTo, references, isAutomatic }: MailHeaders): string[] {
  // the newest it names is nearest to it
  return distinct(closet, isAutomatic ? [messageId] : [messageId, inReplyTo, ...references.toReversed()]);
}

function distinct({ hash }: Closet, messageIds: readonly string[]): string[] {
  return [...new Set(messageIds.filter(Boolean).slice(0, maxReferences + 2))].map(hash);
}

/** The conversation of this box that a mail belongs to; null where it begins one. */
export async function findConversationOfMail(
  tx: Db,
  boxId: number,
  { joins, joinsOwnOnly }: Bonds,
): Promise<number | null> {
  if (joins.length === 0) return null;
  const known = await tx
    .select()
    .from(webmailReferences)
    .where(
      and(
        eq(webmailReferences.boxId, boxId),
        inArray(webmailReferences.messageIdHash, joins),
        joinsOwnOnly ? eq(webmailReferences.isOwn, true) : undefined,
      ),
    );
  const placeOf = (hash: string) => joins.indexOf(hash);
  const [surest] = known.toSorted((one, other) => placeOf(one.messageIdHash) - placeOf(other.messageIdHash));
  return surest?.conversationId ?? null;
}

/** Has later mails find the conversation. What leads to another one already goes on doing so. */
export async function writeBonds(
  tx: Db,
  place: { boxId: number; conversationId: number },
  { leaves }: Bonds,
): Promise<void> {
  if (leaves.length === 0) return;
  await tx
    .insert(webmailReferences)
    .values(leaves.map((messageIdHash) => ({ ...place, messageIdHash, isOwn: false })))
    .onConflictDoNothing();
}

/** Has reports about an answer of ours find its conversation. */
export async function writeOwnBond(
  tx: Db,
  closet: Closet,
  place: { boxId: number; conversationId: number },
  messageId: string,
): Promise<void> {
  if (!messageId) return;
  await tx
    .insert(webmailReferences)
    .values({ ...place, messageIdHash: closet.hash(messageId), isOwn: true })
    .onConflictDoUpdate({
      target: [webmailReferences.boxId, webmailReferences.messageIdHash],
      set: { isOwn: true },
    });
}
