import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { upToMessage } from '#lib/webmail/imap/read-marks.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';

/**
 * Marks in a box of one's own: the account's \Seen, at the server first, so that one's telephone knows.
 * @param upTo the newest message that was shown; what came since stays unread
 */
export async function markSeen(
  db: Db,
  { box, run }: OpenedAccount,
  ids: readonly number[],
  isRead: boolean,
  upTo: number | null,
): Promise<void> {
  const rows = await db.execute<{ id: number; uid: string; path: string }>(sql`
    select ${isRead ? sql`` : sql`distinct on (m.conversation_id)`} m.id, m.uid, f.path
    from ${imapMessages} as m join ${imapFolders} as f on f.id = m.folder_id
      join ${webmailConversations} as c on c.id = m.conversation_id
    where c.box_id = ${box.boxId} and m.conversation_id = any(${intArray(ids)}::int[]) and m.direction = 'in'
      ${isRead ? sql`and not m.is_seen` : sql``}
      ${upTo === null ? sql`` : upToMessage(box.boxId, upTo)}
    order by m.conversation_id, m.received_at desc, m.id desc`);
  if (rows.length === 0) return;
  await run(async (client) => {
    for (const [path, some] of Map.groupBy(rows, (row) => row.path)) {
      await openFolder(client, path);
      const uids = some.map(({ uid }) => uid).join(',');
      const isDone = isRead
        ? await client.messageFlagsAdd(uids, ['\\Seen'], { uid: true })
        : await client.messageFlagsRemove(uids, ['\\Seen'], { uid: true });
      if (!isDone) throw new MailServerError('denied');
    }
  });
  await db.execute(sql`
    update ${imapMessages} set is_seen = ${isRead} where id = any(${intArray(rows.map(({ id }) => id))}::int[])`);
}
