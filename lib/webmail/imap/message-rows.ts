import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { type ImapBoxOfPerson, isMessageUnread } from '#lib/webmail/imap/read-marks.ts';
import type { LyingMessage } from '#lib/webmail/imap/reading/live-reading.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { maxEnvelopes } from '#lib/webmail/store/limits.ts';
import type { MessageEnvelope } from '#lib/webmail/store/mail-store.ts';

/** A message of a box, and where it lies. */
export type MessageRow = LyingMessage & { conversationId: number; direction: 'in' | 'out'; isUnread: boolean };

type SqlRow = {
  id: number;
  conversation_id: number;
  direction: 'in' | 'out';
  is_unread: boolean;
  uid: string;
  path: string;
  size_bytes: string;
  received_at: string;
};

/** The newest messages of a conversation of the box, newest first, or one message. */
export async function listMessages(
  db: Db,
  box: ImapBoxOfPerson,
  which: { conversation: number } | { message: number },
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db.execute<SqlRow>(sql`
    select m.id, m.conversation_id, m.direction, ${isMessageUnread(box)} as is_unread, m.uid, f.path, m.size_bytes, m.received_at
    from ${imapMessages} as m join ${imapFolders} as f on f.id = m.folder_id
    where m.box_id = ${box.boxId}
      and ${'message' in which ? sql`m.id = ${which.message}::int` : sql`m.conversation_id = ${which.conversation}::int`}
    order by m.received_at desc, m.id desc limit ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    boxId: box.boxId,
    direction: row.direction,
    isUnread: row.is_unread,
    uid: Number(row.uid),
    path: row.path,
    sizeBytes: Number(row.size_bytes),
    receivedAt: new Date(row.received_at),
  }));
}

/** What is known of a conversation's messages, oldest first, as it was at the last look. */
export async function listEnvelopes(
  db: Db,
  { boxId }: ImapBoxOfPerson,
  conversationId: string,
): Promise<MessageEnvelope[]> {
  const { id, direction, receivedAt, fromAddress, isAutomatic } = imapMessages;
  const rows = await db
    .select({ id, direction, receivedAt, from: fromAddress, isAutomatic })
    .from(imapMessages)
    .where(and(eq(imapMessages.conversationId, toRowId(conversationId) ?? 0), eq(imapMessages.boxId, boxId)))
    .orderBy(asc(receivedAt), asc(id))
    .limit(maxEnvelopes);
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
