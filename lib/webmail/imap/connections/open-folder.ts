import type { ImapFlow, MailboxObject } from 'imapflow';

/** Selects a folder, unless it is selected. */
export async function openFolder(client: ImapFlow, path: string): Promise<MailboxObject> {
  const { mailbox } = client;
  return mailbox !== false && mailbox.path === path ? mailbox : client.mailboxOpen(path);
}

export const isInbox = (client: ImapFlow): boolean =>
  client.mailbox !== false && client.mailbox.path.toUpperCase() === 'INBOX';

export async function openInbox(client: ImapFlow): Promise<void> {
  if (!isInbox(client)) await client.mailboxOpen('INBOX');
}
