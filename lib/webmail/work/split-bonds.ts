import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { leavesOf } from '#lib/webmail/house/conversation-of-mail.ts';
import { webmailMessages, webmailReferences } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import type { MailReading } from '#lib/webmail/types.ts';

/**
 * Divides what binds mails to a conversation that is split: what answers a mail finds the half that has it. What both halves
 * speak of and neither has stays.
 */
export async function moveBonds(
  tx: Db,
  closet: Closet,
  fromId: number,
  intoId: number,
  { moved, rest }: { moved: readonly number[]; rest: readonly number[] },
): Promise<void> {
  const [going, staying] = [await bondsOf(tx, closet, moved), await bondsOf(tx, closet, rest)];
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
async function bondsOf(
  tx: Db,
  closet: Closet,
  ids: readonly number[],
): Promise<{ own: Set<string>; all: Set<string> }> {
  const rows = await (closet.isSealed ? openHeaders(tx, closet, ids) : readHeaders(tx, ids));
  const leaves = rows.map(({ direction: way, headers }) => {
    const all = leavesOf(closet, { ...headers, isAutomatic: way === 'in' && headers.isAutomatic });
    return { own: headers.messageId ? all.slice(0, 1) : [], all };
  });
  return { own: new Set(leaves.flatMap(({ own }) => own)), all: new Set(leaves.flatMap(({ all }) => all)) };
}

const { id, direction, reading } = webmailMessages;

function readHeaders(tx: Db, ids: readonly number[]) {
  return tx
    .select({ direction, headers: sql<MailReading['headers']>`${reading} -> 'headers'` })
    .from(webmailMessages)
    .where(inArray(id, [...ids]));
}

async function openHeaders(tx: Db, closet: Closet, ids: readonly number[]) {
  const rows = await tx
    .select({ id, direction, reading })
    .from(webmailMessages)
    .where(inArray(id, [...ids]));
  return rows.map((row) => ({
    direction: row.direction,
    headers: openReading(closet, row.id, row.reading).headers,
  }));
}
