import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { webmailConversations, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';

/** A box as one person uses it, and how it is kept. */
export type BoxOfPerson = { boxId: number; staffId: string; closet: Closet };

/** Has this person something to read in a conversation? Their marks have to be joined. */
export const isUnread = sql<boolean>`coalesce(${webmailConversations.newestInId} > coalesce(${webmailReadMarks.readToId}, 0), false)`;

/** A person's own marks. */
export const ownMarks = (staffId: string): SQL =>
  sql`${webmailReadMarks.conversationId} = ${webmailConversations.id} and ${webmailReadMarks.staffId} = ${staffId}`;

/** What came after `upTo` stays unread. Nobody unreads by reading: a mark only rises. */
export async function markRead(
  db: Db,
  { boxId, staffId }: BoxOfPerson,
  ids: number[],
  upTo: number | null,
): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`
    insert into ${webmailReadMarks} (staff_id, conversation_id, read_to_id)
    select ${staffId}, id, least(newest_in_id, ${upTo}::int) from ${webmailConversations}
    where box_id = ${boxId} and id = any(${sql.param(`{${ids.join(',')}}`)}::int[]) and newest_in_id is not null
    order by id
    on conflict (staff_id, conversation_id)
    do update set read_to_id = greatest(${webmailReadMarks}.read_to_id, excluded.read_to_id)`);
}

/** Of each the newest mail that came is unread again, and what was. */
export async function markUnread(db: Db, { boxId, staffId }: BoxOfPerson, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`
    insert into ${webmailReadMarks} (staff_id, conversation_id, read_to_id)
    select ${staffId}, id, newest_in_id - 1 from ${webmailConversations}
    where box_id = ${boxId} and id = any(${sql.param(`{${ids.join(',')}}`)}::int[]) and newest_in_id is not null
    order by id
    on conflict (staff_id, conversation_id)
    do update set read_to_id = least(${webmailReadMarks}.read_to_id, excluded.read_to_id)`);
}
