import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import type { Db } from '#lib/db/client.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { findFolders } from '#lib/webmail/imap/connections/find-folders.ts';
import { openInbox } from '#lib/webmail/imap/connections/open-folder.ts';
import { intArray, keepEnvelopes } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { type FolderNews, type FolderRow, lookAtFolder } from '#lib/webmail/imap/index/look-at-folder.ts';
import { followMoved } from '#lib/webmail/imap/index/moved-messages.ts';
import { rewriteListed } from '#lib/webmail/imap/index/rewrite-listed.ts';
import { imapAccounts, imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import type { FolderPaths } from '#lib/webmail/imap/types.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { folders } from '#lib/webmail/types.ts';

const foundFolders = new WeakMap<ImapFlow, FolderPaths>();

/** The folders of the account, asked once for each connection, and again after `forgetFolders`. */
export async function foldersOf(client: ImapFlow): Promise<FolderPaths> {
  const found = foundFolders.get(client) ?? (await findFolders(client));
  foundFolders.set(client, found);
  return found;
}

export const forgetFolders = (client: ImapFlow): void => void foundFolders.delete(client);

/**
 * Brings the rows of a box to what lies at the server now: what came, what is gone, what was moved or seen elsewhere. To
 * be called with the connection to oneself.
 * @param putsOff large folders besides the inbox that nobody looked at yet: opening each may take half a second
 * @returns whether anything changed
 * @throws what imapflow throws
 */
export async function syncBox(
  db: Db,
  client: ImapFlow,
  boxId: number,
  now: Date,
  { putsOff = false } = {},
): Promise<boolean> {
  const paths = await foldersOf(client);
  // another folder that is open may be deleted and made anew without a word about it
  await openInbox(client);
  const rows = await db.select().from(imapFolders).where(eq(imapFolders.boxId, boxId));
  const news: FolderNews[] = [];
  for (const place of folders) {
    const path = paths[place];
    const known = rows.find((row) => row.place === place) ?? null;
    const found =
      path === undefined ? null : await lookAtFolder(db, client, place, path, known, putsOff && place !== 'inbox');
    if (found) news.push(found);
  }
  if (news.length === 0) return false;
  await db.transaction((tx) => writeNews(tx, boxId, news, now));
  return true;
}

/** Takes the account for the rest of the transaction: one process at a time writes what it saw. */
export async function takeAccount(tx: Db, boxId: number): Promise<void> {
  await tx.execute(sql`set local lock_timeout = '10s'`);
  await tx
    .select({ boxId: imapAccounts.boxId })
    .from(imapAccounts)
    .where(eq(imapAccounts.boxId, boxId))
    .for('no key update');
}

async function writeNews(tx: Db, boxId: number, news: readonly FolderNews[], now: Date): Promise<void> {
  await takeAccount(tx, boxId);
  const touched = new Set<number>();
  const written: { row: FolderRow; one: FolderNews }[] = [];
  for (const one of news) written.push({ row: await writeFolder(tx, boxId, one), one });
  const { leftGone, moved } = await followMoved(tx, written);
  for (const id of moved) touched.add(id);
  for (const id of await removeMessages(tx, leftGone)) touched.add(id);
  for (const { row, one } of written) {
    const came = await keepEnvelopes(tx, row, one.added);
    for (const id of came) touched.add(id);
    if (!one.isAnew && row.place === 'inbox') await reopen(tx, boxId, came, one);
    await writeFlags(tx, row.id, one.flags);
  }
  await rewriteListed(tx, boxId, [...touched]);
  if (news.some(({ known }) => known !== null)) await announceBox(tx, boxId, now);
}

async function writeFolder(tx: Db, boxId: number, { state }: FolderNews): Promise<FolderRow> {
  const [row] = await tx
    .insert(imapFolders)
    .values({ boxId, ...state })
    .onConflictDoUpdate({ target: [imapFolders.boxId, imapFolders.place], set: state })
    .returning();
  if (!row) throw new Error('the folder was not written');
  return row;
}

/** @returns their conversations */
async function removeMessages(tx: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .delete(imapMessages)
    .where(sql`${imapMessages.id} = any(${intArray(ids)}::int[])`)
    .returning({ conversationId: imapMessages.conversationId });
  return rows.map(({ conversationId }) => conversationId);
}

/** What waits or is done is open again once somebody writes. */
async function reopen(tx: Db, boxId: number, came: readonly number[], { added }: FolderNews): Promise<void> {
  const isWritten = added.some(({ headers }) => !headers.isAutomatic);
  if (came.length === 0 || !isWritten) return;
  const uids = added.filter(({ headers }) => !headers.isAutomatic).map(({ uid }) => uid);
  const written = tx
    .select({ id: imapMessages.conversationId })
    .from(imapMessages)
    .where(
      and(
        sql`${imapMessages.conversationId} = any(${intArray(came)}::int[])`,
        sql`${imapMessages.uid} = any(${intArray(uids)}::bigint[])`,
      ),
    )
    .orderBy(asc(imapMessages.id));
  await tx
    .update(webmailConversations)
    .set({ state: 'open' })
    .where(and(eq(webmailConversations.boxId, boxId), inArray(webmailConversations.id, written)));
}

async function writeFlags(tx: Db, folderId: number, flags: FolderNews['flags']): Promise<void> {
  for (const isSeen of [true, false]) {
    const uids = flags.filter((one) => one.isSeen === isSeen).map(({ uid }) => uid);
    if (uids.length === 0) continue;
    await tx
      .update(imapMessages)
      .set({ isSeen })
      .where(and(eq(imapMessages.folderId, folderId), sql`${imapMessages.uid} = any(${intArray(uids)}::bigint[])`));
  }
}
