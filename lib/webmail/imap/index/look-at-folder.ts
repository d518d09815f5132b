import { and, eq, lte, sql } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import type { Db } from '#lib/db/client.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { fetchEnvelopes } from '#lib/webmail/imap/index/fetch-envelopes.ts';
import { type imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import type { Envelope } from '#lib/webmail/imap/types.ts';
import type { Folder } from '#lib/webmail/types.ts';

export type FolderRow = typeof imapFolders.$inferSelect;
export type FolderState = Omit<typeof imapFolders.$inferInsert, 'id' | 'boxId'>;

/** What a folder has that its rows don't, and the other way round. */
export type FolderNews = {
  known: FolderRow | null;
  state: FolderState;
  /** It is read for the first time, or anew: what it has did not come just now. */
  isAnew: boolean;
  added: Envelope[];
  /** Rows of messages that are no longer there. */
  goneIds: number[];
  flags: { uid: number; isSeen: boolean }[];
};

/** So many of the newest are read before the first list is shown; the rest follows in the background. */
export const firstEnvelopes = 120;
/** In one look. What is more comes with the next. */
const maxMissed = 2_000;

/**
 * Compares a folder with its rows. Where nothing changed since the last look one STATUS says so.
 * @param isPutOff a large one that is not known yet is left to `deepenIndex`
 * @returns null where nothing did
 * @throws what imapflow throws
 */
export async function lookAtFolder(
  db: Db,
  client: ImapFlow,
  place: Folder,
  path: string,
  known: FolderRow | null,
  isPutOff: boolean,
): Promise<FolderNews | null> {
  // of the open folder a server may tell what it told last, until it may say what changed
  if (client.mailbox !== false && client.mailbox.path === path) await client.noop();
  const status = await client.status(path, {
    messages: true,
    uidNext: true,
    uidValidity: true,
    unseen: true,
    highestModseq: true,
  });
  // a folder that was there a moment ago: the next look finds out
  if (!status) return null;
  const seen: StatusSeen = {
    place,
    path,
    uidValidity: status.uidValidity ?? 0n,
    topUid: (status.uidNext ?? 1) - 1,
    messageCount: status.messages ?? 0,
    unseenCount: status.unseen ?? 0,
    modseq: status.highestModseq ?? 0n,
  };
  if (!known && isPutOff && seen.messageCount > firstEnvelopes) return putOff(seen);
  if (!known || known.uidValidity !== seen.uidValidity || known.path !== path) return readAnew(db, client, seen, known);
  const hasFlags = await haveFlagsChanged(client, known, seen);
  const isSame = known.topUid === seen.topUid && known.messageCount === seen.messageCount;
  if (isSame && !hasFlags) return null;
  return readChanges(db, client, seen, known, hasFlags);
}

type StatusSeen = Pick<
  FolderState,
  'place' | 'path' | 'uidValidity' | 'topUid' | 'messageCount' | 'unseenCount' | 'modseq'
>;

/** All of it is still to be read. */
function putOff(seen: StatusSeen): FolderNews {
  const state = { ...seen, bottomUid: seen.topUid + 1, belowCount: seen.messageCount };
  return { known: null, state, isAnew: true, added: [], goneIds: [], flags: [] };
}

async function haveFlagsChanged(client: ImapFlow, known: FolderRow, seen: StatusSeen): Promise<boolean> {
  if (seen.modseq > 0n) return seen.modseq !== known.modseq;
  return seen.unseenCount !== known.unseenCount || (await isUnseenSwapped(client, seen));
}

/** Without CONDSTORE one mail may be seen and another unseen, and their number is the same: the inbox is asked. */
const lastUnseen = new WeakMap<ImapFlow, string>();

async function isUnseenSwapped(client: ImapFlow, { place, path }: StatusSeen): Promise<boolean> {
  if (place !== 'inbox') return false;
  await openFolder(client, path);
  const unseen = String(await client.search({ seen: false }, { uid: true }));
  const isSame = lastUnseen.get(client) === unseen;
  lastUnseen.set(client, unseen);
  return !isSame;
}

async function readAnew(db: Db, client: ImapFlow, seen: StatusSeen, known: FolderRow | null): Promise<FolderNews> {
  const goneIds = known ? await rowIdsOf(db, known) : [];
  const added: Envelope[] = [];
  let belowCount = 0;
  if (seen.messageCount > 0) {
    // what is open may be another folder of that name
    const { exists } = known ? await client.mailboxOpen(seen.path) : await openFolder(client, seen.path);
    belowCount = Math.max(0, exists - firstEnvelopes);
    if (exists > 0) added.push(...(await fetchEnvelopes(client, `${belowCount + 1}:${exists}`, false)));
  }
  const upTo = added.filter(({ uid }) => uid <= seen.topUid);
  const bottomUid = belowCount === 0 ? 1 : (upTo[0]?.uid ?? seen.topUid + 1);
  return { known, state: { ...seen, bottomUid, belowCount }, isAnew: true, added: upTo, goneIds, flags: [] };
}

async function rowIdsOf(db: Db, { id }: FolderRow): Promise<number[]> {
  const rows = await db.select({ id: imapMessages.id }).from(imapMessages).where(eq(imapMessages.folderId, id));
  return rows.map((row) => row.id);
}

async function readChanges(
  db: Db,
  client: ImapFlow,
  seen: StatusSeen,
  known: FolderRow,
  hasFlags: boolean,
): Promise<FolderNews> {
  await openFolder(client, seen.path);
  const added = seen.topUid > known.topUid ? await fetchEnvelopes(client, `${known.topUid + 1}:${seen.topUid}`) : [];
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(imapMessages)
    // what we moved here ourselves has rows already, and is fetched with what came
    .where(and(eq(imapMessages.folderId, known.id), lte(imapMessages.uid, known.topUid)));
  let [belowCount, goneIds]: [number, number[]] = [known.belowCount, []];
  if (known.belowCount + (row?.count ?? 0) + added.length !== seen.messageCount) {
    const compared = await compareUids(db, client, known, added);
    goneIds = compared.goneIds;
    added.push(...compared.missed);
    belowCount = Math.max(0, known.bottomUid === 1 ? 0 : seen.messageCount - compared.count);
  }
  const flags = hasFlags ? await readFlags(db, client, known) : [];
  const state = { ...seen, bottomUid: belowCount === 0 ? 1 : known.bottomUid, belowCount };
  return { known, state, isAnew: false, added, goneIds, flags };
}

async function compareUids(db: Db, client: ImapFlow, known: FolderRow, added: readonly Envelope[]) {
  const found = await client.search({ uid: `${known.bottomUid}:*` }, { uid: true });
  // `n:*` has the last one, whatever its number
  const uids = (found || []).filter((uid) => uid >= known.bottomUid);
  const there = new Set(uids);
  const rows = await db
    .select({ id: imapMessages.id, uid: imapMessages.uid })
    .from(imapMessages)
    .where(eq(imapMessages.folderId, known.id));
  const rowUids = new Set([...rows.map(({ uid }) => uid), ...added.map(({ uid }) => uid)]);
  const missed = uids.filter((uid) => uid <= known.topUid && !rowUids.has(uid)).slice(-maxMissed);
  return {
    count: uids.length,
    goneIds: rows.filter(({ uid }) => !there.has(uid)).map(({ id }) => id),
    missed: missed.length > 0 ? await fetchEnvelopes(client, missed.join(',')) : [],
  };
}

async function readFlags(db: Db, client: ImapFlow, known: FolderRow): Promise<FolderNews['flags']> {
  if (known.modseq > 0n && client.enabled.has('CONDSTORE')) {
    const changed = await client.fetchAll(
      `${known.bottomUid}:*`,
      { uid: true, flags: true },
      { uid: true, changedSince: known.modseq },
    );
    return changed.map(({ uid, flags }) => ({ uid, isSeen: flags?.has('\\Seen') ?? false }));
  }
  const unseen = new Set((await client.search({ seen: false }, { uid: true })) || []);
  const rows = await db
    .select({ uid: imapMessages.uid, isSeen: imapMessages.isSeen })
    .from(imapMessages)
    .where(eq(imapMessages.folderId, known.id));
  return rows
    .filter(({ uid, isSeen }) => isSeen === unseen.has(uid))
    .map(({ uid, isSeen }) => ({ uid, isSeen: !isSeen }));
}
