import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import type { ImapConnection } from '#lib/webmail/imap/connections/imap-connection.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { fetchEnvelopes } from '#lib/webmail/imap/index/fetch-envelopes.ts';
import { keepEnvelopes } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { firstEnvelopes } from '#lib/webmail/imap/index/look-at-folder.ts';
import { rewriteListed } from '#lib/webmail/imap/index/rewrite-listed.ts';
import { takeAccount } from '#lib/webmail/imap/index/sync-box.ts';
import { imapFolders } from '#lib/webmail/imap/schema.ts';
import type { Folder } from '#lib/webmail/types.ts';

/** Envelopes that are read at once. */
const stepSize = 200;
const stepMs = minuteMs;

/** Less is known of it than its first list shows. */
const isShallow = sql`${imapFolders.messageCount} - ${imapFolders.belowCount} < ${firstEnvelopes}`;

/**
 * Reads the next older envelopes of a box: of what was put off its first ones, then the inbox, the newest that are missing
 * first. Pages are told of first ones: of what was sent something may belong to what they show.
 * @returns whether there may be more
 * @throws {MailServerError}
 */
export async function deepenIndex(db: Db, connection: Connection, boxId: number, now: Date): Promise<boolean> {
  const [folder] = await db
    .select()
    .from(imapFolders)
    .where(and(eq(imapFolders.boxId, boxId), gt(imapFolders.belowCount, 0)))
    .orderBy(desc(isShallow), desc(eq(imapFolders.place, 'inbox')), asc(imapFolders.id))
    .limit(1);
  if (!folder || !(await readOlder(db, connection, folder))) return false;
  if (folder.messageCount - folder.belowCount < firstEnvelopes) await announceBox(db, boxId, now);
  return true;
}

/**
 * Reads the first envelopes of a folder whose list is asked for, if it was put off.
 * @throws {MailServerError}
 */
export async function beginIndex(db: Db, connection: Connection, boxId: number, place: Folder): Promise<void> {
  const [folder] = await db
    .select()
    .from(imapFolders)
    .where(and(eq(imapFolders.boxId, boxId), eq(imapFolders.place, place), gt(imapFolders.belowCount, 0), isShallow));
  if (folder) await readOlder(db, connection, folder);
}

type FolderRow = typeof imapFolders.$inferSelect;
type Connection = Pick<ImapConnection, 'run'>;

/** @returns whether the folder is still the one it was */
async function readOlder(db: Db, connection: Connection, folder: FolderRow): Promise<boolean> {
  const { boxId } = folder;
  const older = await connection.run((client) => fetchOlder(client, folder), stepMs);
  if (!older) return false;
  await db.transaction(async (tx) => {
    await takeAccount(tx, boxId);
    const written = await tx
      .update(imapFolders)
      .set({ belowCount: older.belowCount, bottomUid: older.bottomUid })
      // somebody else was quicker, or it changed meanwhile
      .where(
        and(
          eq(imapFolders.id, folder.id),
          eq(imapFolders.bottomUid, folder.bottomUid),
          eq(imapFolders.uidValidity, folder.uidValidity),
        ),
      )
      .returning({ id: imapFolders.id });
    if (written.length > 0) await rewriteListed(tx, boxId, await keepEnvelopes(tx, folder, older.envelopes));
  });
  return true;
}

/** @returns null where the folder is another by now: the next look reads it anew */
async function fetchOlder(client: ImapFlow, folder: FolderRow) {
  const { uidValidity, exists } = await openFolder(client, folder.path);
  if (uidValidity !== folder.uidValidity) return null;
  const last = Math.min(folder.belowCount, exists);
  const first = Math.max(1, last - stepSize + 1);
  const fetched = last > 0 ? await fetchEnvelopes(client, `${first}:${last}`, false) : [];
  const envelopes = fetched.filter(({ uid }) => uid < folder.bottomUid);
  const belowCount = first - 1;
  return { envelopes, belowCount, bottomUid: belowCount === 0 ? 1 : (envelopes[0]?.uid ?? folder.bottomUid) };
}
