import { eq } from 'drizzle-orm';
import { afterEach, beforeEach } from 'vitest';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { letter } from '#testing/mail/letters.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const from = { name: 'Action News', address: 'share@news.example' };

const composeHello: ComposeMail = async (_tx, owed) => {
  const { to } = letter.data.parse(owed.data);
  return { outcome: 'send', mail: { to, subject: 'Hello', text: 'Hello.\n\n.\n..\n', html: '<p>Hello.</p>' } };
};

type Over = Partial<{ transport: MailTransport; compose: ComposeMail; atMost: number }>;

/** What the tests of delivery have at hand: an outbox and a mail server that both begin empty. */
export function testOutbox(start: Date) {
  const database = testDatabase();
  const held: { server?: TestMailServer; transport?: MailTransport } = {};

  beforeEach(async () => {
    await db().delete(outbox);
    held.server = await startMailServer();
    held.transport = transportTo(held.server.url);
  });
  afterEach(async () => {
    held.transport?.close();
    await held.server?.close();
  });

  const db = () => database.current().db;
  const server = () => given(held.server);
  const transport = () => given(held.transport);
  const deliver = (at: Date, { transport: over = transport(), compose = composeHello, atMost = 200 }: Over = {}) =>
    deliverDueMail(db(), over, () => at, compose, { atMost });
  return {
    db,
    server,
    transport,
    later: (ms: number) => new Date(start.getTime() + ms),
    /** Owes so many letters to one address. */
    owe: async (count = 1, to = 'pat@example.com') => {
      for (let number = 0; number < count; number += 1) {
        await oweMail(db(), letter, { subjectId: `${to}-${number}`, data: { to }, now: start });
      }
    },
    deliver,
    /**
     * Starts a worker that never finishes, because its transport does not. It takes one mail and no more: another of
     * its lanes, slow to get its connection, could take a mail of the next test.
     */
    loseWorker: (at: Date, over: MailTransport) => {
      deliver(at, { transport: over, atMost: 1 }).catch(() => {});
    },
    /** The outbox's only row. */
    theRow: async () => given((await db().select().from(outbox))[0]),
    rowOf: async ({ id }: { id: string }) => given((await db().select().from(outbox).where(eq(outbox.id, id)))[0]),
  };
}

/** The transport of the newsroom's own address. */
export const transportTo = (url: string) => smtpTransport(url, from);

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there, or no test is running');
  return value;
}
