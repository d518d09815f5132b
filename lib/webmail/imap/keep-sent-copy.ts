import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { writeOwnBond } from '#lib/webmail/house/conversation-of-mail.ts';
import type { MessageKey } from '#lib/webmail/house/message-filing.ts';
import { makeFolder } from '#lib/webmail/imap/connections/find-folders.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { foldersOf, forgetFolders, syncBox } from '#lib/webmail/imap/index/sync-box.ts';
import type { PortalAccount } from '#lib/webmail/imap/opened-account.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';

export type SentCopy = {
  raw: Buffer;
  /** Without angle brackets; it is what tells that the copy is there already. */
  messageId: string;
  /** Null: that of the mail it refers to, or one of its own. */
  conversationId: number | null;
  sentAt: Date;
};

/**
 * Keeps a mail of ours that left among what was sent, once: a copy that is there already, also by the server's own hand,
 * is taken for it.
 * @throws {MailServerError} `full` where the account has no room; to be tried again later
 */
export function keepSentCopy(db: Db, account: PortalAccount, sent: SentCopy): Promise<MessageKey> {
  const { boxId } = account.box;
  return account.run(async (client) => {
    const known = (await foldersOf(client)).sent;
    const path = known ?? (await makeFolder(client, 'sent'));
    if (known === undefined) forgetFolders(client);
    if (sent.conversationId !== null)
      await writeOwnBond(db, openCloset, { boxId, conversationId: sent.conversationId }, sent.messageId);
    await openFolder(client, path);
    const there = await client.search({ header: { 'message-id': `<${sent.messageId}>` } }, { uid: true });
    if (!there || there.length === 0) await client.append(path, sent.raw, ['\\Seen'], sent.sentAt);
    await syncBox(db, client, boxId, account.now());
    return getKept(db, boxId, sent.messageId);
  });
}

async function getKept(db: Db, boxId: number, messageId: string): Promise<MessageKey> {
  const [row] = await db
    .select({ messageId: imapMessages.id, conversationId: imapMessages.conversationId })
    .from(imapMessages)
    .innerJoin(imapFolders, eq(imapFolders.id, imapMessages.folderId))
    .where(
      and(
        eq(imapMessages.boxId, boxId),
        eq(imapFolders.place, 'sent'),
        eq(imapMessages.messageIdHash, openCloset.hash(messageId)),
      ),
    )
    .orderBy(desc(imapMessages.id))
    .limit(1);
  if (!row) throw new Error('the copy of what was sent is not among what was sent');
  return row;
}
