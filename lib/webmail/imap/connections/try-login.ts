import { defaultTimes, newImapClient } from '#lib/webmail/imap/connections/imap-client.ts';
import { imapServer } from '#lib/webmail/imap/connections/imap-server.ts';
import { MailServerError, toMailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import type { ImapLogin, ImapServer } from '#lib/webmail/imap/types.ts';

/**
 * Asks the server once whether it takes a name and a password, by a connection of its own.
 * @throws {MailServerError} `refused` where it does not
 */
export async function tryLogin(login: ImapLogin, server: ImapServer | null = imapServer()): Promise<void> {
  if (!server) throw new MailServerError('unset');
  const client = newImapClient(server, login, defaultTimes.connectMs);
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw toMailServerError(error);
  } finally {
    client.close();
  }
}
