import { eq, sql } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import type { Db } from '#lib/db/client.ts';
import { makeFolder } from '#lib/webmail/imap/connections/find-folders.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { rewriteListed } from '#lib/webmail/imap/index/rewrite-listed.ts';
import { foldersOf, forgetFolders, syncBox, takeAccount } from '#lib/webmail/imap/index/sync-box.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import type { Moved } from '#lib/webmail/store/mail-store.ts';
import type { Place } from '#lib/webmail/types.ts';

/**
 * Moves what came in these conversations, at the server first. What we sent stays among what was sent; a conversation of
 * our own alone has nothing to be moved, and lies where it is put.
 * @throws {MailServerError} `denied` where the server moved nothing; the rows say then what it has
 */
export function moveAtServer(db: Db, account: OpenedAccount, ids: readonly number[], to: Place): Promise<Moved[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const { boxId } = account.box;
  return account.run(async (client) => {
    await syncBox(db, client, boxId, account.now());
    const lying = await listLying(db, boxId, ids, to);
    if (lying.length === 0) return [];
    const target = (await foldersOf(client))[to] ?? (await makeTarget(client, to));
    const messages = await listMessages(
      db,
      lying.map(({ id }) => id),
      to,
    );
    const moved = await moveMessages(client, messages, target);
    await db.transaction(async (tx) => {
      await takeAccount(tx, boxId);
      await followKnown(tx, boxId, moved, to);
      await tx.execute(sql`
        update ${webmailConversations} set folder = ${to}
        where box_id = ${boxId} and id = any(${intArray(lying.map(({ id }) => id))}::int[])`);
      await rewriteListed(
        tx,
        boxId,
        lying.map(({ id }) => id),
      );
    });
    await syncBox(db, client, boxId, account.now());
    const there = new Set(await listThere(db, boxId, ids, to));
    const done = lying.filter(({ id }) => there.has(id));
    if (done.length === 0) throw new MailServerError('denied');
    return done.map(({ id, folder }) => ({ id: String(id), from: folder }));
  });
}

async function makeTarget(client: ImapFlow, to: Place): Promise<string> {
  if (to === 'inbox') return 'INBOX';
  const path = await makeFolder(client, to);
  forgetFolders(client);
  return path;
}

async function listLying(db: Db, boxId: number, ids: readonly number[], to: Place) {
  const rows = await db.execute<{ id: number; folder: Place }>(sql`
    select id, folder from ${webmailConversations}
    where box_id = ${boxId} and message_count > 0 and folder <> ${to} and id = any(${intArray(ids)}::int[]) order by id`);
  return [...rows];
}

async function listThere(db: Db, boxId: number, ids: readonly number[], to: Place): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from ${webmailConversations}
    where box_id = ${boxId} and folder = ${to} and id = any(${intArray(ids)}::int[])`);
  return rows.map(({ id }) => id);
}

type MovedGroup = {
  uids: number[];
  folderId: number;
  uidMap: ReadonlyMap<number, number> | null;
  uidValidity: bigint | null;
};
type MessageRow = { uid: number; folderId: number; path: string };

async function listMessages(db: Db, conversationIds: readonly number[], to: Place): Promise<MessageRow[]> {
  const { uid, folderId } = imapMessages;
  const rows = await db
    .select({ uid, folderId, path: imapFolders.path })
    .from(imapMessages)
    .innerJoin(imapFolders, eq(imapFolders.id, folderId))
    .where(
      sql`${imapMessages.conversationId} = any(${intArray(conversationIds)}::int[]) and ${imapMessages.direction} = 'in'
        and ${imapFolders.place} <> ${to}`,
    )
    .orderBy(uid);
  return rows;
}

async function moveMessages(client: ImapFlow, messages: readonly MessageRow[], target: string): Promise<MovedGroup[]> {
  const groups: MovedGroup[] = [];
  for (const [path, rows] of Map.groupBy(messages, (row) => row.path)) {
    await openFolder(client, path);
    const uids = rows.map(({ uid }) => uid);
    const answer = await client.messageMove(uids.join(','), target, { uid: true });
    groups.push({
      uids,
      folderId: rows[0]?.folderId ?? 0,
      uidMap: (answer ? answer.uidMap : null) ?? null,
      uidValidity: (answer ? answer.uidValidity : null) ?? null,
    });
  }
  return groups;
}

/** Where the server said which numbers they have now (UIDPLUS) their rows follow; otherwise the next look finds them. */
async function followKnown(tx: Db, boxId: number, moved: readonly MovedGroup[], to: Place): Promise<void> {
  const rows = await tx.select().from(imapFolders).where(eq(imapFolders.boxId, boxId));
  const target = rows.find(({ place }) => place === to);
  for (const { uids, folderId, uidMap, uidValidity } of moved) {
    if (!target || !uidMap || uidValidity !== target.uidValidity) continue;
    for (const uid of uids) {
      const now = uidMap.get(uid);
      if (now !== undefined)
        await tx.execute(sql`
          update ${imapMessages} set folder_id = ${target.id}, uid = ${now} where folder_id = ${folderId} and uid = ${uid}
            and not exists (select 1 from ${imapMessages} as there where there.folder_id = ${target.id} and there.uid = ${now})`);
    }
  }
}
