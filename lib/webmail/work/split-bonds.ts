import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { leavesOf } from '#lib/webmail/house/conversation-of-mail.ts';
import { webmailMessages, webmailReferences } from '#lib/webmail/schema.ts';
import type { MailReading } from '#lib/webmail/types.ts';

/**
 * Divides what binds mails to a conversation that is split: what answers a mail finds the half that has it. What both halves
 * speak of and neither has stays.
 */
export async function moveBonds(
  tx: Db,
  fromId: number,
  intoId: number,
  { moved, rest }: { moved: readonly number[]; rest: readonly number[] },
): Promise<void> {
  const [going, staying] = [await bondsOf(tx, moved), await bondsOf(tx, rest)];
  const hashes = [...going.own, ...going.all].filter(
    (hash) => !staying.own.has(hash) && (going.own.has(hash) || !staying.all.has(hash)),
  );
  if (hashes.length === 0) return;
  await tx
    .update(webmailReferences)
    .set({ conversationId: intoId })
    .where(and(eq(webmailReferences.conversationId, fromId), inArray(webmailReferences.messageIdHash, hashes)));
}

/** The Message-IDs of messages, and all that they name, as hashes. */
async function bondsOf(tx: Db, ids: readonly number[]): Promise<{ own: Set<string>; all: Set<string> }> {
  const { direction, reading } = webmailMessages;
  const rows = await tx
    .select({ direction, headers: sql<MailReading['headers']>`${reading} -> 'headers'` })
    .from(webmailMessages)
    .where(inArray(webmailMessages.id, [...ids]));
  const leaves = rows.map(({ direction: way, headers }) => {
    const all = leavesOf({ ...headers, isAutomatic: way === 'in' && headers.isAutomatic });
    return { own: headers.messageId ? all.slice(0, 1) : [], all };
  });
  return { own: new Set(leaves.flatMap(({ own }) => own)), all: new Set(leaves.flatMap(({ all }) => all)) };
}
