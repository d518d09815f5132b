import type { ImapFlow } from 'imapflow';
import { askBeside } from '#testing/portal/run-beside.ts';
import { running } from '#testing/portal/running.ts';
import { credentials } from '#testing/portal/sign-in.ts';
import { setAway } from '#testing/webmail/imap/journeys-mail-server.ts';
import { newClient } from '#testing/webmail/imap/test-mail-server.ts';
import { unique } from './journey.ts';
import type { OwnBox } from './webmail.ts';

const mailServer = () => {
  const { mailServer: server } = running();
  if (!server) throw new Error('there is no mail server');
  return server;
};

export type BoxAtServer = OwnBox & {
  /** Puts mails into its inbox, the last one the newest, as a server does. */
  receive: (...mails: string[]) => Promise<void>;
  /** Another mail program of the account does something. */
  elsewhere: <Value>(act: (client: ImapFlow) => Promise<Value>) => Promise<Value>;
  /** The server is out of reach for this box, or there again. */
  setAway: (isAway: boolean) => Promise<void>;
};

/** A box of an editor at the mail server that no other journey uses, with these mails in its inbox. */
export async function newBoxAtServer(
  mails: readonly string[] = [],
  { isOwn = false, password }: { isOwn?: boolean; password?: string } = {},
): Promise<BoxAtServer> {
  const slug = unique('post').toLowerCase().slice(0, 40);
  const name = `Post ${slug.slice(5)}`;
  const { email } = await credentials('editor');
  const box = JSON.stringify({ slug, name, people: [email], isOwn, password });
  await askBeside(running().besideUrl, 'make-server-box', [box]);
  const elsewhere: BoxAtServer['elsewhere'] = async (act) => {
    const client = newClient(mailServer().port, slug);
    await client.connect();
    try {
      return await act(client);
    } finally {
      client.close();
    }
  };
  const receive = (...more: string[]) =>
    elsewhere(async (client) => {
      for (const mail of more) await client.append('INBOX', mail);
    });
  if (mails.length > 0) await receive(...mails);
  return { slug, name, receive, elsewhere, setAway: (isAway) => setAway(mailServer().controlUrl, slug, isAway) };
}
