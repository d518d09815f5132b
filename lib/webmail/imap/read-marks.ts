import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { imapMessages, imapReadMarks } from '#lib/webmail/imap/schema.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';

/** A box as one person uses it. In a box of one's own the account's flags are the marks. */
export type ImapBoxOfPerson = { boxId: number; staffId: string; isOwn: boolean };

/**
 * Is a message `m` unread for this person? In a shared box each has marks of their own, and what the account has seen
 * counts only where they have none in that conversation.
 */
export function isMessageUnread({ staffId, isOwn }: ImapBoxOfPerson): SQL<boolean> {
  if (isOwn) return sql<boolean>`(m.direction = 'in' and not m.is_seen)`;
  return sql<boolean>`(m.direction = 'in' and coalesce((
    select (m.received_at, m.id) > (mark.read_to_at, mark.read_to_id) from ${imapReadMarks} as mark
    where mark.staff_id = ${staffId} and mark.conversation_id = m.conversation_id), not m.is_seen))`;
}

/** The same of a conversation `c`. */
export const isConversationUnread = (box: ImapBoxOfPerson): SQL<boolean> =>
  sql<boolean>`exists (
    select 1 from ${imapMessages} as m where m.conversation_id = c.id and ${isMessageUnread(box)})`;

/** What came after `upTo` stays unread. Nobody unreads by reading: a mark only rises. */
export async function raiseMarks(
  db: Db,
  { boxId, staffId }: ImapBoxOfPerson,
  ids: readonly number[],
  upTo: number | null,
): Promise<void> {
  await db.execute(sql`
    insert into ${imapReadMarks} as mark (staff_id, conversation_id, read_to_at, read_to_id)
    select distinct on (m.conversation_id) ${staffId}, m.conversation_id, m.received_at, m.id
    from ${imapMessages} as m join ${webmailConversations} as c on c.id = m.conversation_id
    where c.box_id = ${boxId} and m.conversation_id = any(${intArray(ids)}::int[]) and m.direction = 'in'
      ${upTo === null ? sql`` : upToMessage(boxId, upTo)}
    order by m.conversation_id, m.received_at desc, m.id desc
    on conflict (staff_id, conversation_id) do update
    set read_to_at = excluded.read_to_at, read_to_id = excluded.read_to_id
    where (excluded.read_to_at, excluded.read_to_id) > (mark.read_to_at, mark.read_to_id)`);
}

/** Of each the newest mail that came is unread again, and what was. */
export async function lowerMarks(db: Db, { boxId, staffId }: ImapBoxOfPerson, ids: readonly number[]): Promise<void> {
  await db.execute(sql`
    insert into ${imapReadMarks} as mark (staff_id, conversation_id, read_to_at, read_to_id)
    select distinct on (m.conversation_id) ${staffId}, m.conversation_id, m.received_at, m.id - 1
    from ${imapMessages} as m join ${webmailConversations} as c on c.id = m.conversation_id
    where c.box_id = ${boxId} and m.conversation_id = any(${intArray(ids)}::int[]) and m.direction = 'in'
    order by m.conversation_id, m.received_at desc, m.id desc
    on conflict (staff_id, conversation_id) do update
    set read_to_at = excluded.read_to_at, read_to_id = excluded.read_to_id
    where (excluded.read_to_at, excluded.read_to_id) < (mark.read_to_at, mark.read_to_id)`);
}

/** Messages `m` that came no later than this one of the box. */
export const upToMessage = (boxId: number, id: number): SQL => sql`and exists (
  select 1 from ${imapMessages} as u
  where u.id = ${id}::int and u.box_id = ${boxId} and (m.received_at, m.id) <= (u.received_at, u.id))`;
