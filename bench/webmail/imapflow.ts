import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { newClient } from '#testing/webmail/imap/test-mail-server.ts';

/** What webmails ask of a mail server, by imapflow alone: nothing is read of it, kept or drawn. */

const listed = { uid: true, flags: true, internalDate: true, size: true, envelope: true };

/** As the webmails do that keep no connection: whatever a request asks, it signs in first. */
export async function perRequest<T>(
  { port, user }: { port: number; user: string },
  ask: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = newClient(port, user);
  await client.connect();
  try {
    await client.mailboxOpen('INBOX');
    return await ask(client);
  } finally {
    client.close();
  }
}

/** Who, what, when, how large, and the flags of the newest. */
export function listNewest(client: ImapFlow, count = 50): Promise<FetchMessageObject[]> {
  const exists = client.mailbox ? client.mailbox.exists : 0;
  return client.fetchAll(`${Math.max(1, exists - count + 1)}:*`, listed);
}

export const searchBodies = (client: ImapFlow, word: string) => client.search({ body: word }, { uid: true });

/** A message as it came, the `turn`th from the newest on. */
export function readOne(client: ImapFlow, turn: number): Promise<FetchMessageObject | false> {
  const exists = client.mailbox ? client.mailbox.exists : 0;
  return client.fetchOne(String(exists - turn), { uid: true, source: true });
}
