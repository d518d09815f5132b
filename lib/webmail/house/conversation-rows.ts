import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { staff } from '#lib/staff/schema.ts';
import { formatListPlace, type ListPlace, parseListPlace } from '#lib/webmail/house/list-place.ts';
import { findMatches } from '#lib/webmail/house/message-search.ts';
import { type BoxOfPerson, isUnread, ownMarks } from '#lib/webmail/house/read-marks.ts';
import { webmailConversations, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import { maxListedConversations } from '#lib/webmail/store/limits.ts';
import type { ConversationPage, ConversationQuery, ConversationRow } from '#lib/webmail/store/mail-store.ts';

/** Null where `ownersOf` joins nobody. */
export const ownerColumns = { staffId: staff.id, name: staff.name };

const rowColumns = {
  id: webmailConversations.id,
  subject: webmailConversations.subject,
  people: webmailConversations.people,
  snippet: webmailConversations.snippet,
  newestAt: webmailConversations.newestAt,
  newestOutAt: webmailConversations.newestOutAt,
  messageCount: webmailConversations.messageCount,
  isUnread,
  hasFiles: webmailConversations.hasFiles,
  folder: webmailConversations.folder,
  state: webmailConversations.state,
  owner: ownerColumns,
};

type ListedRow = Omit<ConversationRow, 'id' | 'subject' | 'people' | 'snippet'> &
  Pick<typeof webmailConversations.$inferSelect, 'id' | 'subject' | 'people' | 'snippet' | 'newestOutAt'>;

/** Who was barred from the desk sees to nothing, until `sweepWork` says so in the row. */
export const ownersOf = and(eq(staff.id, webmailConversations.ownerId), eq(staff.banned, false));

/** One page of a folder, or of what a search finds, newest first. No message is read but by a search. */
export async function readConversationPage(
  db: Db,
  box: BoxOfPerson,
  query: ConversationQuery,
): Promise<ConversationPage> {
  const limit = Math.min(Math.max(query.limit, 1), maxListedConversations);
  const before = parseListPlace(query.before);
  if (query.search && box.closet.isSealed)
    throw new InvalidError(`box ${box.boxId} is sealed`, 'This box is not searched: what it keeps is sealed.');
  if (!query.search) return readFolder(db, box, query, before, limit);
  const { owner, state } = query.search;
  const search = { ...query.search, owner: query.owner ?? owner, state: query.state ?? state };
  return readFound(db, box, { ...query, search }, before, limit);
}

function ofOwner(owner: ConversationQuery['owner'], staffId: string): SQL | undefined {
  if (!owner) return undefined;
  return owner === 'me' ? eq(webmailConversations.ownerId, staffId) : isNull(webmailConversations.ownerId);
}

async function readFolder(
  db: Db,
  { boxId, staffId, closet }: BoxOfPerson,
  { folder, owner, state }: ConversationQuery,
  before: ListPlace | null,
  limit: number,
): Promise<ConversationPage> {
  const isSent = folder === 'sent';
  const at = isSent ? webmailConversations.newestOutAt : webmailConversations.newestAt;
  const rows = await db
    .select(rowColumns)
    .from(webmailConversations)
    .leftJoin(webmailReadMarks, ownMarks(staffId))
    .leftJoin(staff, ownersOf)
    .where(
      and(
        eq(webmailConversations.boxId, boxId),
        isSent
          ? sql`${at} is not null and ${inArray(webmailConversations.folder, ['inbox', 'archive'])}`
          : eq(webmailConversations.folder, folder),
        ofOwner(owner, staffId),
        state ? eq(webmailConversations.state, state) : undefined,
        before === null
          ? undefined
          : sql`(${at}, ${webmailConversations.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::int)`,
      ),
    )
    .orderBy(desc(at), desc(webmailConversations.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const lastAt = (isSent ? last?.newestOutAt : last?.newestAt) ?? null;
  const hasMore = rows.length > limit && last && lastAt;
  return { rows: shown.map(toRow(closet)), before: hasMore ? formatListPlace({ at: lastAt, id: last.id }) : null };
}

async function readFound(
  db: Db,
  box: BoxOfPerson,
  query: ConversationQuery & { search: NonNullable<ConversationQuery['search']> },
  before: ListPlace | null,
  limit: number,
): Promise<ConversationPage> {
  const { matches, lookedTo } = await findMatches(db, box, query, before, limit + 1);
  const shown = matches.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map(({ conversationId }) => conversationId);
  const rows = ids.length === 0 ? [] : await readRows(db, box, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isFull = matches.length > limit && last;
  const next = isFull ? { at: last.receivedAt, id: last.messageId } : lookedTo;
  return { rows: ids.flatMap((id) => byId.get(String(id)) ?? []), before: next && formatListPlace(next) };
}

async function readRows(
  db: Db,
  { boxId, staffId, closet }: BoxOfPerson,
  ids: readonly number[],
): Promise<ConversationRow[]> {
  const rows = await db
    .select(rowColumns)
    .from(webmailConversations)
    .leftJoin(webmailReadMarks, ownMarks(staffId))
    .leftJoin(staff, ownersOf)
    .where(and(eq(webmailConversations.boxId, boxId), inArray(webmailConversations.id, [...ids])));
  return rows.map(toRow(closet));
}

const toRow =
  (closet: Closet) =>
  ({ newestOutAt: _, ...row }: ListedRow): ConversationRow => {
    const place = { table: 'conversation', row: row.id } as const;
    return {
      ...row,
      id: String(row.id),
      subject: closet.open(place, row.subject),
      people: closet.openJson(place, row.people, []),
      // the words of a source are read where it is noted who opens them
      snippet: closet.isSealed ? '' : row.snippet,
    };
  };
