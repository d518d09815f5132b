import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { letter } from '#testing/mail/letters.ts';
import { type SmtpAnswer, startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const database = testDatabase();
const start = new Date('2026-11-23T08:35:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const from = { name: 'Action News', address: 'share@news.example' };

let server: TestMailServer;
let transport: MailTransport;

beforeEach(async () => {
  await database.current().db.delete(outbox);
  server = await startMailServer();
  transport = smtpTransport(server.url, from);
});
afterEach(async () => {
  transport.close();
  await server.close();
});

const compose: ComposeMail = async (_tx, owed) => {
  const { to } = letter.data.parse(owed.data);
  return { outcome: 'send', mail: { to, subject: 'Hello', text: 'Hello.\n\n.\n..\n', html: '<p>Hello.</p>' } };
};

async function owe(count = 1, to = 'pat@example.com') {
  const { db } = database.current();
  const subjects = Array.from({ length: count }, (_, index) => `${to}-${index}`);
  for (const subjectId of subjects) {
    await oweMail(db, letter, { subjectId, data: { to }, now: start });
  }
}

const deliver = (at: Date, over: Partial<{ transport: MailTransport; compose: ComposeMail; atMost: number }> = {}) =>
  deliverDueMail(database.current().db, over.transport ?? transport, () => at, over.compose ?? compose, {
    atMost: over.atMost ?? 200,
  });

async function theRow() {
  const [row] = await database.current().db.select().from(outbox);
  if (!row) throw new Error('the outbox is empty');
  return row;
}

it('delivers an owed mail once, to one person, and forgets whom', async () => {
  await owe();
  expect(await deliver(start)).toBe(1);
  expect(await deliver(later(hourMs))).toBe(0);
  const [mail] = server.mails;
  const row = await theRow();
  expect(server.mails).toHaveLength(1);
  expect(mail?.from).toBe('share@news.example');
  expect(mail?.to).toEqual(['pat@example.com']);
  expect(mail?.parsed.from?.text).toBe('"Action News" <share@news.example>');
  expect(mail?.parsed.messageId).toBe(`<${row.id}@news.example>`);
  expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.parsed.date).toEqual(start);
  expect(mail?.parsed.text).toContain('\n.\n..\n');
  expect(row).toMatchObject({ phase: 'sent', sealed: null, attempts: 1, endedAt: start, lastError: null });
});

it('owes a mail of one kind to one subject once', async () => {
  const { db } = database.current();
  const owed = { subjectId: '1', data: { to: 'pat@example.com' }, now: start };
  expect(await oweMail(db, letter, owed)).toBe(true);
  expect(await oweMail(db, letter, owed)).toBe(false);
});

it('owes nothing when the transaction that owed it is undone', async () => {
  const { db } = database.current();
  const undone = db.transaction(async (tx) => {
    await oweMail(tx, letter, { subjectId: '1', data: { to: 'pat@example.com' }, now: start });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await deliver(start)).toBe(0);
});

it('shares the work between workers without doing any of it twice', async () => {
  await owe(40);
  const other = smtpTransport(server.url, from);
  const handled = await Promise.all([deliver(start), deliver(start, { transport: other })]);
  other.close();
  expect(handled.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(new Set(server.mails.map((mail) => mail.parsed.messageId)).size).toBe(40);
  expect(server.mails).toHaveLength(40);
});

it('stops after as many as it was told', async () => {
  await owe(10);
  expect(await deliver(start, { atMost: 6 })).toBe(6);
  expect(server.mails).toHaveLength(6);
});

it('lets the final dot leave only once the database knows', async () => {
  const phases: string[] = [];
  server.onMessage = async (): Promise<SmtpAnswer> => {
    phases.push((await theRow()).phase);
    return 'ok';
  };
  await owe();
  await deliver(start);
  expect(phases).toEqual(['dot']);
});

it('does not send when another worker took the row before the dot', async () => {
  await owe();
  const slow: MailTransport = {
    ...transport,
    send: async (outgoing, passGate, signal) => {
      // while this worker dawdles its lease runs out, and the row is taken and sent by another
      await deliver(later(11 * minuteMs));
      await transport.send({ ...outgoing, subject: 'Twice' }, passGate, signal);
    },
  };
  await deliver(start, { transport: slow });
  expect(server.mails.map((mail) => mail.parsed.subject)).toEqual(['Hello']);
  expect(await theRow()).toMatchObject({ phase: 'sent', attempts: 2 });
});

it('sends again what a worker lost before the dot', async () => {
  await owe();
  const killed: MailTransport = { ...transport, send: () => new Promise(() => {}) };
  deliver(start, { transport: killed }).catch(() => {});
  await expect.poll(async () => (await theRow()).phase).toBe('sending');
  expect(await deliver(later(5 * minuteMs))).toBe(0);
  await deliver(later(11 * minuteMs));
  expect(server.mails).toHaveLength(1);
  expect(await theRow()).toMatchObject({ phase: 'sent', attempts: 2 });
});

it('holds what a worker lost after the dot, and never sends it again', async () => {
  await owe();
  const killed: MailTransport = {
    ...transport,
    send: async (_outgoing, passGate) => {
      await passGate();
      return new Promise(() => {});
    },
  };
  deliver(start, { transport: killed }).catch(() => {});
  await expect.poll(async () => (await theRow()).phase).toBe('dot');
  await deliver(later(11 * minuteMs));
  await deliver(later(5 * hourMs));
  expect(server.mails).toHaveLength(0);
  expect(await theRow()).toMatchObject({ phase: 'held', attempts: 1 });
});

it('holds a mail when the server hangs up on the final dot', async () => {
  server.onMessage = () => 'hang up';
  await owe();
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'held', attempts: 1 });
  server.onMessage = () => 'ok';
  await deliver(later(5 * hourMs));
  expect(server.mails).toHaveLength(0);
});

it('sends again when the server hung up before the message', async () => {
  server.onRecipient = () => 'hang up';
  await owe();
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'owed', attempts: 1 });
  server.onRecipient = () => 'ok';
  await deliver(later(minuteMs));
  expect(server.mails).toHaveLength(1);
});

it('believes an answer that comes after the row was held', async () => {
  await owe();
  const slow: MailTransport = {
    ...transport,
    send: async (outgoing, passGate, signal) => {
      await transport.send(outgoing, passGate, signal);
      await deliver(later(11 * minuteMs));
      expect((await theRow()).phase).toBe('held');
    },
  };
  await deliver(start, { transport: slow });
  expect(await theRow()).toMatchObject({ phase: 'sent' });
});

it.each([
  ['at the recipient', { onRecipient: () => ({ code: 550, text: 'no such user <pat@example.com> here' }) }],
  ['at the dot', { onMessage: () => ({ code: 554, text: 'we do not like <pat@example.com>' }) }],
])('gives up at once when refused for good %s, and remembers no address', async (_where, answers) => {
  Object.assign(server, answers);
  await owe();
  await deliver(start);
  const row = await theRow();
  expect(row).toMatchObject({ phase: 'failed', sealed: null, attempts: 1 });
  expect(row.lastError).toMatch(/55\d/);
  expect(row.lastError).not.toContain('pat');
});

it.each([
  ['at the recipient', { onRecipient: () => ({ code: 451, text: 'try later' }) }],
  ['at the dot', { onMessage: () => ({ code: 452, text: 'no space' }) }],
])('tries again later and later when refused for now %s, and gives up after a day', async (_where, answers) => {
  Object.assign(server, answers);
  await owe();
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'owed', dueAt: later(minuteMs / 2), attempts: 1 });
  expect(await deliver(later(minuteMs / 4))).toBe(0);
  let row = await theRow();
  for (let tries = 0; row.phase === 'owed' && tries < 30; tries += 1) {
    await deliver(row.dueAt);
    row = await theRow();
  }
  expect(row).toMatchObject({ phase: 'failed', sealed: null });
  expect(row.lastError).toMatch(/^given up after 24 hours: .*45\d/);
  expect(row.attempts).toBeGreaterThan(5);
  expect(row.endedAt?.getTime()).toBeLessThanOrEqual(later(24 * hourMs).getTime());
});

it('delivers after a while what was refused for now', async () => {
  server.onRecipient = () => ({ code: 451, text: 'try later' });
  await owe();
  await deliver(start);
  server.onRecipient = () => 'ok';
  await deliver(later(minuteMs));
  expect(server.mails).toHaveLength(1);
});

it('waits for a server that is down, without trying every mail', async () => {
  await owe(30);
  await server.close();
  const tried = await deliver(start);
  expect(tried).toBeLessThanOrEqual(4);
  const rows = await database.current().db.select().from(outbox);
  expect(rows.every((row) => row.phase === 'owed')).toBe(true);
  server = await startMailServer();
  const back = smtpTransport(server.url, from);
  await deliver(later(minuteMs), { transport: back });
  back.close();
  expect(server.mails).toHaveLength(30);
});

it('keeps owing when the password is wrong: that is the operator’s to mend', async () => {
  const strict = await startMailServer({ password: 'correct: horse@battery' });
  const withPassword = (password: string) =>
    smtpTransport(strict.url.replace('//', `//paper:${encodeURIComponent(password)}@`), from);
  const wrong = withPassword('a guess');
  const right = withPassword('correct: horse@battery');
  await owe();
  await deliver(start, { transport: wrong });
  expect(await theRow()).toMatchObject({ phase: 'owed' });
  await deliver(later(minuteMs), { transport: right });
  expect(await theRow()).toMatchObject({ phase: 'sent' });
  wrong.close();
  right.close();
  await strict.close();
});

it('does not send what composing drops', async () => {
  await owe();
  await deliver(start, {
    compose: async () => ({ outcome: 'drop', reason: 'no longer wanted' }),
  });
  expect(await theRow()).toMatchObject({ phase: 'dropped', sealed: null, lastError: 'no longer wanted' });
  expect(server.mails).toHaveLength(0);
});

it('undoes what failed composing wrote, and puts its mail off', async () => {
  const { db } = database.current();
  await owe();
  const failing: ComposeMail = async (tx) => {
    await oweMail(tx, letter, { subjectId: 'other', data: { to: 'pat@example.com' }, now: start });
    throw new Error('a fault about pat@example.com');
  };
  await deliver(start, { compose: failing });
  expect(await db.select().from(outbox).where(eq(outbox.subjectId, 'other'))).toHaveLength(0);
  expect(await theRow()).toMatchObject({ phase: 'owed', attempts: 1, lastError: 'a fault about (address)' });
});

it('refuses an address that is not one plain address, whoever wrote it there', async () => {
  await owe(1, 'pat@example.com, eve@example.com');
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'failed' });
  expect(server.mails).toHaveLength(0);
});
