import { randomUUID } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll } from 'vitest';
import { type Dovecot, dovecotPassword, findDovecot, startDovecot } from '#testing/webmail/imap/dovecot.ts';

export type TestMailServer = Dovecot & {
  /** Somebody else's mail program, signed in. It is signed out after the test file. */
  client: (user: string) => Promise<ImapFlow>;
  newUser: () => string;
};

/** Dovecot for one test file. Call where `findDovecot()` finds one. */
export function testMailServer(settings = ''): { current: () => TestMailServer } {
  let open: TestMailServer | undefined;
  const clients = new Map<string, ImapFlow>();
  beforeAll(async () => {
    const dovecot = await startDovecot(findDovecot() ?? '', settings);
    const client = async (user: string) => {
      const known = clients.get(user);
      if (known?.usable) return known;
      const made = newClient(dovecot.port, user);
      await made.connect();
      clients.set(user, made);
      return made;
    };
    open = { ...dovecot, client, newUser: () => `u${randomUUID().slice(0, 8)}` };
  }, 30_000);
  afterAll(async () => {
    for (const client of clients.values()) client.close();
    await open?.stop();
  });
  return {
    current: () => {
      if (!open) throw new Error('the mail server is there inside tests only');
      return open;
    },
  };
}

export const newClient = (port: number, user: string): ImapFlow =>
  new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: dovecotPassword },
    logger: false,
    disableAutoIdle: true,
  });
