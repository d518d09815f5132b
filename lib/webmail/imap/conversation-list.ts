import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staff } from '#lib/staff/schema.ts';
import { formatListPlace, type ListPlace } from '#lib/webmail/house/list-place.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { type ImapBoxOfPerson, isConversationUnread, isMessageUnread } from '#lib/webmail/imap/read-marks.ts';
import { imapMessages } from '#lib/webmail/imap/schema.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import type { ConversationQuery, ConversationRow } from '#lib/webmail/store/mail-store.ts';
import type { ConversationState, Folder, MailSearch, Place } from '#lib/webmail/types.ts';

/** Which conversations a page has, and where the next one begins. */
export type ListedPage = { rows: ConversationRow[]; before: string | null };

type SqlRow = {
  id: number;
  subject: string;
  people: ConversationRow['people'];
  newest_at: string;
  message_count: number;
  is_unread: boolean;
  has_files: boolean;
  folder: Place;
  state: ConversationState;
  owner_id: string | null;
  owner_name: string | null;
  place_at: string;
  place_id: number;
};

const columns = (box: ImapBoxOfPerson) => sql`
  c.id, c.subject, c.people, c.newest_at, c.message_count, ${isConversationUnread(box)} as is_unread, c.has_files, c.folder,
  c.state, owner.id as owner_id, owner.name as owner_name`;
// who was barred from the desk sees to nothing
const withOwner = sql`left join ${staff} as owner on owner.id = c.owner_id and not owner.banned`;

const instant = ({ at }: ListPlace) => sql`${at.toISOString()}::timestamptz`;

/** One page of a folder, newest first; the snippets are empty. */
export async function listFolder(
  db: Db,
  box: ImapBoxOfPerson,
  { folder, owner, state }: Pick<ConversationQuery, 'folder' | 'owner' | 'state'>,
  before: ListPlace | null,
  limit: number,
): Promise<ListedPage> {
  const isSent = folder === 'sent';
  const at = isSent ? sql`c.newest_out_at` : sql`c.newest_at`;
  const rows = await db.execute<SqlRow>(sql`
    select ${columns(box)}, ${at} as place_at, c.id as place_id from ${webmailConversations} as c ${withOwner}
    where c.box_id = ${box.boxId} and c.message_count > 0
      and ${isSent ? sql`c.newest_out_at is not null and c.folder in ('inbox', 'archive')` : sql`c.folder = ${folder}`}
      ${ofOwner(owner ?? null, box)} ${state ? sql`and c.state = ${state}` : sql``}
      ${before ? sql`and (${at}, c.id) < (${instant(before)}, ${before.id}::int)` : sql``}
    order by ${at} desc, c.id desc limit ${limit + 1}`);
  return toPage(rows, limit);
}

/** By folder, the numbers of the messages that have the words; null: none are asked. */
export type FoundUids = ReadonlyMap<number, readonly number[]> | null;

/** One page of what a search finds: conversations by their newest message that matches. */
export async function listFound(
  db: Db,
  box: ImapBoxOfPerson,
  { folder, search }: { folder: Folder; search: MailSearch },
  found: FoundUids,
  before: ListPlace | null,
  limit: number,
): Promise<ListedPage> {
  const isPutAway = folder === 'junk' || folder === 'trash';
  const rows = await db.execute<SqlRow>(sql`
    with matches as (
      select distinct on (m.conversation_id) m.conversation_id, m.received_at, m.id from ${imapMessages} as m
      where m.box_id = ${box.boxId} ${among(found)}
        ${search.hasFiles ? sql`and m.has_files` : sql``}
        ${search.isUnread ? sql`and ${isMessageUnread(box)}` : sql``}
        ${search.before ? sql`and m.received_at < ${search.before.toISOString()}::timestamptz` : sql``}
        ${search.after ? sql`and m.received_at >= ${search.after.toISOString()}::timestamptz` : sql``}
      order by m.conversation_id, m.received_at desc, m.id desc)
    select ${columns(box)}, matches.received_at as place_at, matches.id as place_id
    from matches join ${webmailConversations} as c on c.id = matches.conversation_id ${withOwner}
    where ${isPutAway ? sql`c.folder = ${folder}` : sql`c.folder in ('inbox', 'archive')`}
      ${ofOwner(search.owner, box)} ${search.state ? sql`and c.state = ${search.state}` : sql``}
      ${before ? sql`and (matches.received_at, matches.id) < (${instant(before)}, ${before.id}::int)` : sql``}
    order by matches.received_at desc, matches.id desc limit ${limit + 1}`);
  return toPage(rows, limit);
}

function among(found: FoundUids): SQL {
  if (found === null) return sql``;
  const some = [...found].filter(([, uids]) => uids.length > 0);
  if (some.length === 0) return sql`and false`;
  const each = some.map(([id, uids]) => sql`(m.folder_id = ${id}::int and m.uid = any(${intArray(uids)}::bigint[]))`);
  return sql`and (${sql.join(each, sql` or `)})`;
}

function ofOwner(owner: 'me' | 'none' | null, { staffId }: ImapBoxOfPerson): SQL {
  if (!owner) return sql``;
  return owner === 'me' ? sql`and c.owner_id = ${staffId}` : sql`and c.owner_id is null`;
}

function toPage(rows: readonly SqlRow[], limit: number): ListedPage {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last;
  return {
    rows: shown.map(toConversationRow),
    before: hasMore ? formatListPlace({ at: new Date(last.place_at), id: last.place_id }) : null,
  };
}

const toConversationRow = (row: SqlRow): ConversationRow => ({
  id: String(row.id),
  subject: row.subject,
  people: row.people,
  snippet: '',
  newestAt: new Date(row.newest_at),
  messageCount: row.message_count,
  isUnread: row.is_unread,
  hasFiles: row.has_files,
  folder: row.folder,
  state: row.state,
  owner: row.owner_id === null ? null : { staffId: row.owner_id, name: row.owner_name ?? '' },
});
