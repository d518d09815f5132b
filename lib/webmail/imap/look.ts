import type { Db } from '#lib/db/client.ts';
import { syncBox } from '#lib/webmail/imap/index/sync-box.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';

/**
 * Brings what is known of a box to what the server has now, and reads on what is older.
 * @throws {MailServerError}
 */
export async function look(db: Db, { box, run, now, keepIndexing }: OpenedAccount): Promise<void> {
  await run((client) => syncBox(db, client, box.boxId, now(), { putsOff: true }));
  keepIndexing();
}
