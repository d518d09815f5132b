import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SearchObject } from 'imapflow';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { staff } from '#lib/staff/schema.ts';
import { parseListPlace } from '#lib/webmail/house/list-place.ts';
import { toRowId, toRowIds } from '#lib/webmail/house/row-ids.ts';
import { type FoundUids, listFolder, listFound } from '#lib/webmail/imap/conversation-list.ts';
import { beginIndex } from '#lib/webmail/imap/index/deepen-index.ts';
import { look } from '#lib/webmail/imap/look.ts';
import { markSeen } from '#lib/webmail/imap/mark-seen.ts';
import { listEnvelopes, listMessages, type MessageRow } from '#lib/webmail/imap/message-rows.ts';
import { moveAtServer } from '#lib/webmail/imap/move-at-server.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { isMessageUnread, lowerMarks, raiseMarks } from '#lib/webmail/imap/read-marks.ts';
import { type LyingMessage, openSource, readLive } from '#lib/webmail/imap/reading/live-reading.ts';
import { withSnippets } from '#lib/webmail/imap/reading/live-snippets.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { accentedToo, asTyped, searchFolder, toServerSearch } from '#lib/webmail/imap/server-search.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { maxCountedUnread, maxListedConversations, maxShownMessages } from '#lib/webmail/store/limits.ts';
import type {
  Conversation,
  ConversationPage,
  ConversationQuery,
  MailStore,
  StoredMessage,
} from '#lib/webmail/store/mail-store.ts';
import type { Folder, MailSearch } from '#lib/webmail/types.ts';

/** So many of the newest are looked at for what is unread. */
const maxLookedThrough = 2_000;
/** Servers without an index of words read every mail. */
const searchMs = minuteMs;

/**
 * A box that lies at the newsroom's mail server. Its messages are asked for when somebody looks; here are their envelopes
 * alone, brought to what the server has at each look. What is done is done there first.
 *
 * In a transaction of somebody else's one act at most may be done: what it writes waits for their commit.
 */
export function imapStore(db: Db, account: OpenedAccount): MailStore {
  return {
    countUnread: () => countUnread(db, account),
    listConversations: (query) => listConversations(db, account, query),
    findConversation: (id) => findConversation(db, account, id),
    findMessage: (id) => findMessage(db, account, id),
    conversationOf: (id) => conversationOf(db, account, id),
    listEnvelopes: (id) => listEnvelopes(db, account.box, id),
    writersAmong: (addresses) => writersAmong(db, account, addresses),
    readOriginal: async (id) => {
      const message = await findLying(db, account, id);
      const stream = message && (await openSource(message, account.run));
      return stream && { sizeBytes: message.sizeBytes, stream };
    },
    moveConversations: (ids, to) => moveAtServer(db, account, toRowIds(ids), to),
    markConversations: async (ids, isRead, upTo) => {
      const rowIds = toRowIds(ids);
      const upToId = upTo === undefined ? null : (toRowId(upTo) ?? 0);
      if (rowIds.length === 0) return;
      if (account.box.isOwn) await markSeen(db, account, rowIds, isRead, upToId);
      else if (isRead) await raiseMarks(db, account.box, rowIds, upToId);
      else await lowerMarks(db, account.box, rowIds);
    },
  };
}

/** What is known already: a page that names all boxes asks no server. */
async function countUnread(db: Db, { box }: OpenedAccount): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from (
        select c.id from ${webmailConversations} as c
        where c.box_id = ${box.boxId} and c.folder = 'inbox' and c.message_count > 0
        order by c.newest_at desc, c.id desc limit ${maxLookedThrough}) as c
      where exists (select 1 from ${imapMessages} as m where m.conversation_id = c.id and ${isMessageUnread(box)})
      limit ${maxCountedUnread}) as unread`);
  return row?.count ?? 0;
}

async function listConversations(db: Db, account: OpenedAccount, query: ConversationQuery): Promise<ConversationPage> {
  const { box } = account;
  const limit = Math.min(Math.max(query.limit, 1), maxListedConversations);
  const before = parseListPlace(query.before);
  await look(db, account);
  if (query.folder !== 'inbox') await beginIndex(db, account, box.boxId, query.folder);
  const { search } = query;
  const page = search
    ? await listSearched(db, account, query, withFilters(search, query), before, limit)
    : await listFolder(db, box, query, before, limit);
  return { ...page, rows: await withSnippets(db, page.rows, account) };
}

const withFilters = (search: MailSearch, { owner, state }: ConversationQuery): MailSearch => ({
  ...search,
  owner: owner ?? search.owner,
  state: state ?? search.state,
});

async function listSearched(
  db: Db,
  account: OpenedAccount,
  { folder }: ConversationQuery,
  search: MailSearch,
  ...[before, limit]: [ReturnType<typeof parseListPlace>, number]
): Promise<ConversationPage> {
  const asked = [asTyped, accentedToo].map((spelling) => toServerSearch(search, spelling));
  if (asked.includes('nothing')) return { rows: [], before: null };
  let found: FoundUids = null;
  for (const one of asked) {
    if (typeof one === 'string' || hasSome(found)) break;
    found = await searchFolders(db, account, folder, one);
  }
  return listFound(db, account.box, { folder, search }, found, before, limit);
}

const hasSome = (found: FoundUids) => found !== null && [...found.values()].some((uids) => uids.length > 0);

/** In all folders: a conversation lies where one of its mails does, and any of them may have the words. */
async function searchFolders(db: Db, account: OpenedAccount, folder: Folder, asked: SearchObject): Promise<FoundUids> {
  const isPutAway = folder === 'junk' || folder === 'trash';
  const rows = await db.select().from(imapFolders).where(eq(imapFolders.boxId, account.box.boxId));
  const wanted = rows.filter(({ place, messageCount }) => messageCount > 0 && (isPutAway || place !== 'junk'));
  return account.runAside(async (client) => {
    const uids = new Map<number, number[]>();
    for (const { id, path } of wanted) uids.set(id, await searchFolder(client, path, asked));
    return uids;
  }, searchMs);
}

/** Without those that are no longer there. */
async function toStored(account: OpenedAccount, rows: readonly MessageRow[]): Promise<StoredMessage[]> {
  const readings = await readLive(rows, account);
  return rows.flatMap(({ id, conversationId, direction, receivedAt, sizeBytes, isUnread }, place) => {
    const read = readings[place];
    if (!read) return [];
    const message = { direction, receivedAt, sizeBytes, ...read, isUnread };
    return { id: String(id), conversationId: String(conversationId), ...message };
  });
}

async function findConversation(db: Db, account: OpenedAccount, id: string): Promise<Conversation | null> {
  const rowId = toRowId(id);
  if (rowId === null || !(await isOfBox(db, account, rowId))) return null;
  await look(db, account);
  const { subject, folder, state, messageCount } = webmailConversations;
  const [row] = await db
    .select({ subject, folder, state, messageCount, owner: { staffId: staff.id, name: staff.name } })
    .from(webmailConversations)
    .leftJoin(staff, and(eq(staff.id, webmailConversations.ownerId), eq(staff.banned, false)))
    .where(and(eq(webmailConversations.id, rowId), eq(webmailConversations.boxId, account.box.boxId)));
  if (!row || row.messageCount === 0) return null;
  const newest = await listMessages(db, account.box, { conversation: rowId }, maxShownMessages);
  return { id, ...row, messages: await toStored(account, newest.reverse()) };
}

async function isOfBox(db: Db, { box }: OpenedAccount, id: number): Promise<boolean> {
  const [row] = await db
    .select({ id: webmailConversations.id })
    .from(webmailConversations)
    .where(and(eq(webmailConversations.id, id), eq(webmailConversations.boxId, box.boxId)));
  return row !== undefined;
}

async function findMessage(db: Db, account: OpenedAccount, id: string): Promise<StoredMessage | null> {
  const rowId = toRowId(id);
  const [row] = rowId === null ? [] : await listMessages(db, account.box, { message: rowId }, 1);
  return row ? ((await toStored(account, [row]))[0] ?? null) : null;
}

/** As it was at the last look. */
async function conversationOf(db: Db, { box }: OpenedAccount, id: string): Promise<string | null> {
  const rowId = toRowId(id);
  const [row] = rowId === null ? [] : await listMessages(db, box, { message: rowId }, 1);
  return row ? String(row.conversationId) : null;
}

async function writersAmong(
  db: Db,
  { box }: OpenedAccount,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const writer = sql<string>`lower(${imapMessages.fromAddress})`;
  const asked = addresses.map((address) => address.toLowerCase());
  const rows = await db
    .selectDistinct({ writer })
    .from(imapMessages)
    .where(and(eq(imapMessages.boxId, box.boxId), eq(imapMessages.direction, 'in'), inArray(writer, asked)));
  return new Set(rows.map((row) => row.writer));
}

async function findLying(db: Db, account: OpenedAccount, id: string): Promise<LyingMessage | null> {
  const rowId = toRowId(id);
  const [row] = rowId === null ? [] : await listMessages(db, account.box, { message: rowId }, 1);
  return row ?? null;
}
