import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staff } from '#lib/staff/schema.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { ownerColumns, ownersOf, readConversationPage } from '#lib/webmail/house/conversation-rows.ts';
import { listEnvelopes } from '#lib/webmail/house/envelopes.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { type BoxOfPerson, isUnread, markRead, markUnread, ownMarks } from '#lib/webmail/house/read-marks.ts';
import { toRowId, toRowIds } from '#lib/webmail/house/row-ids.ts';
import { writersAmong } from '#lib/webmail/house/writers.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import { openReading, openVerification } from '#lib/webmail/sealing/opened-mail.ts';
import { maxCountedUnread, maxShownMessages } from '#lib/webmail/store/limits.ts';
import type { Conversation, MailStore, Moved, StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Place } from '#lib/webmail/types.ts';

/** So many of the newest in the inbox are looked at for what is unread: an old inbox is no list to be worked off. */
const maxLookedThrough = 2_000;

/** A box that is kept here, in the database and in `storage`. */
export function houseStore(db: Db, storage: FileStorage, box: BoxOfPerson): MailStore {
  return {
    countUnread: () => countUnread(db, box),
    listConversations: (query) => readConversationPage(db, box, query),
    findConversation: (id) => findConversation(db, box, id),
    findMessage: (id) => findMessage(db, box, id),
    conversationOf: async (id) => {
      const place = await findPlace(db, box, id);
      return place && String(place.conversationId);
    },
    listEnvelopes: (id) => listEnvelopes(db, box, id),
    writersAmong: (addresses) => writersAmong(db, box, addresses),
    readOriginal: async (messageId) => {
      const place = await findPlace(db, box, messageId);
      return place && box.closet.originals(storage).read(nameOfOriginal(place.rawHash));
    },
    moveConversations: (ids, to) => moveRows(db, box, toRowIds(ids), to),
    markConversations: (ids, isRead, upTo) =>
      isRead
        ? markRead(db, box, toRowIds(ids), upTo === undefined ? null : (toRowId(upTo) ?? 0))
        : markUnread(db, box, toRowIds(ids)),
  };
}

async function countUnread(db: Db, { boxId, staffId }: BoxOfPerson): Promise<number> {
  const newest = db
    .select({ isUnread: isUnread.as('is_unread') })
    .from(webmailConversations)
    .leftJoin(webmailReadMarks, ownMarks(staffId))
    .where(and(eq(webmailConversations.boxId, boxId), eq(webmailConversations.folder, 'inbox')))
    .orderBy(desc(webmailConversations.newestAt), desc(webmailConversations.id))
    .limit(maxLookedThrough)
    .as('newest');
  const unread = db.select().from(newest).where(sql`is_unread`).limit(maxCountedUnread).as('unread');
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(unread);
  return row?.count ?? 0;
}

const messageColumns = {
  id: webmailMessages.id,
  conversationId: webmailMessages.conversationId,
  direction: webmailMessages.direction,
  receivedAt: webmailMessages.receivedAt,
  sizeBytes: webmailMessages.sizeBytes,
  reading: webmailMessages.reading,
  verification: webmailMessages.verification,
  isUnread: sql<boolean>`${webmailMessages.direction} = 'in' and ${webmailMessages.id} > coalesce(${webmailReadMarks.readToId}, 0)`,
};

const messagesOf = (db: Db, { staffId }: BoxOfPerson) =>
  db
    .select(messageColumns)
    .from(webmailMessages)
    .leftJoin(
      webmailReadMarks,
      and(eq(webmailReadMarks.conversationId, webmailMessages.conversationId), eq(webmailReadMarks.staffId, staffId)),
    )
    .$dynamic();

type MessageRow = Omit<StoredMessage, 'id' | 'conversationId' | 'reading' | 'verification'> &
  Pick<typeof webmailMessages.$inferSelect, 'id' | 'conversationId' | 'reading' | 'verification'>;

const toMessage =
  ({ closet }: BoxOfPerson) =>
  (row: MessageRow): StoredMessage => ({
    ...row,
    id: String(row.id),
    conversationId: String(row.conversationId),
    reading: openReading(closet, row.id, row.reading),
    verification: openVerification(closet, row.id, row.verification),
  });

async function findConversation(db: Db, box: BoxOfPerson, id: string): Promise<Conversation | null> {
  const rowId = toRowId(id);
  if (rowId === null) return null;
  const { subject, folder, state, messageCount } = webmailConversations;
  const [row] = await db
    .select({ subject, folder, state, messageCount, owner: ownerColumns })
    .from(webmailConversations)
    .leftJoin(staff, ownersOf)
    .where(and(eq(webmailConversations.id, rowId), eq(webmailConversations.boxId, box.boxId)));
  if (!row) return null;
  const newest = await messagesOf(db, box)
    .where(eq(webmailMessages.conversationId, rowId))
    .orderBy(desc(webmailMessages.id))
    .limit(maxShownMessages);
  const subjectInWords = box.closet.open({ table: 'conversation', row: rowId }, row.subject);
  return { id, ...row, subject: subjectInWords, messages: newest.reverse().map(toMessage(box)) };
}

async function findMessage(db: Db, box: BoxOfPerson, id: string): Promise<StoredMessage | null> {
  const rowId = toRowId(id);
  if (rowId === null) return null;
  const [row] = await messagesOf(db, box).where(
    and(eq(webmailMessages.id, rowId), eq(webmailMessages.boxId, box.boxId)),
  );
  return row ? toMessage(box)(row) : null;
}

/** Where a message lies, and what its original is called; no mail is read for it. */
async function findPlace(db: Db, { boxId }: BoxOfPerson, messageId: string) {
  const rowId = toRowId(messageId);
  if (rowId === null) return null;
  const { conversationId, rawHash } = webmailMessages;
  const [row] = await db
    .select({ conversationId, rawHash })
    .from(webmailMessages)
    .where(and(eq(webmailMessages.id, rowId), eq(webmailMessages.boxId, boxId)));
  return row ?? null;
}

function moveRows(db: Db, { boxId }: BoxOfPerson, ids: number[], to: Place): Promise<Moved[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.transaction(async (tx) => {
    const lying = await tx
      .select({ id: webmailConversations.id, from: webmailConversations.folder })
      .from(webmailConversations)
      .where(and(eq(webmailConversations.boxId, boxId), inArray(webmailConversations.id, ids)))
      .orderBy(webmailConversations.id)
      .for('no key update');
    const moved = lying.filter(({ from }) => from !== to);
    const movedIds = moved.map(({ id }) => id);
    if (movedIds.length > 0)
      await tx.update(webmailConversations).set({ folder: to }).where(inArray(webmailConversations.id, movedIds));
    return moved.map(({ id, from }) => ({ id: String(id), from }));
  });
}
