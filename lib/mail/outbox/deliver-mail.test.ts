import { expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import type { SmtpAnswer } from '#testing/mail/mail-server.ts';
import { testOutbox, transportTo } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { server, transport, later, owe, deliver, loseWorker, theRow } = testOutbox(start);

it('delivers an owed mail once, to one person, and forgets whom', async () => {
  await owe();
  expect(await deliver(start)).toBe(1);
  expect(await deliver(later(hourMs))).toBe(0);
  const [mail] = server().mails;
  const row = await theRow();
  expect(server().mails).toHaveLength(1);
  expect(mail?.from).toBe('share@news.example');
  expect(mail?.to).toEqual(['pat@example.com']);
  expect(mail?.parsed.from?.text).toBe('"Action News" <share@news.example>');
  expect(mail?.parsed.messageId).toBe(`<${row.id}@news.example>`);
  expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.parsed.date).toEqual(start);
  expect(mail?.parsed.text).toContain('\n.\n..\n');
  expect(row).toMatchObject({ phase: 'sent', sealed: null, attempts: 1, endedAt: start, lastError: null });
});

it('shares the work between workers without doing any of it twice', async () => {
  await owe(40);
  const other = transportTo(server().url);
  const handled = await Promise.all([deliver(start), deliver(start, { transport: other })]);
  other.close();
  expect(handled.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(new Set(server().mails.map((mail) => mail.parsed.messageId)).size).toBe(40);
  expect(server().mails).toHaveLength(40);
});

it('stops after as many as it was told', async () => {
  await owe(10);
  expect(await deliver(start, { atMost: 6 })).toBe(6);
  expect(server().mails).toHaveLength(6);
});

it('lets the final dot leave only once the database knows', async () => {
  const phases: string[] = [];
  server().onMessage = async (): Promise<SmtpAnswer> => {
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
    ...transport(),
    send: async (outgoing, passGate, signal) => {
      // while this worker dawdles its lease runs out, and the row is taken and sent by another
      await deliver(later(11 * minuteMs));
      await transport().send({ ...outgoing, subject: 'Twice' }, passGate, signal);
    },
  };
  await deliver(start, { transport: slow });
  expect(server().mails.map((mail) => mail.parsed.subject)).toEqual(['Hello']);
  expect(await theRow()).toMatchObject({ phase: 'sent', attempts: 2 });
});

it('sends again what a worker lost before the dot', async () => {
  await owe();
  const killed: MailTransport = { ...transport(), send: () => new Promise(() => {}) };
  loseWorker(start, killed);
  await expect.poll(async () => (await theRow()).phase).toBe('sending');
  expect(await deliver(later(5 * minuteMs))).toBe(0);
  await deliver(later(11 * minuteMs));
  expect(server().mails).toHaveLength(1);
  expect(await theRow()).toMatchObject({ phase: 'sent', attempts: 2 });
});

it('holds what a worker lost after the dot, and never sends it again', async () => {
  await owe();
  const killed: MailTransport = {
    ...transport(),
    send: async (_outgoing, passGate) => {
      await passGate();
      return new Promise(() => {});
    },
  };
  loseWorker(start, killed);
  await expect.poll(async () => (await theRow()).phase).toBe('dot');
  await deliver(later(11 * minuteMs));
  await deliver(later(5 * hourMs));
  expect(server().mails).toHaveLength(0);
  expect(await theRow()).toMatchObject({ phase: 'held', attempts: 1 });
});

it('holds a mail when the server hangs up on the final dot', async () => {
  server().onMessage = () => 'hang up';
  await owe();
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'held', attempts: 1 });
  server().onMessage = () => 'ok';
  await deliver(later(5 * hourMs));
  expect(server().mails).toHaveLength(0);
});

it('sends again when the server hung up before the message', async () => {
  server().onRecipient = () => 'hang up';
  await owe();
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'owed', attempts: 1 });
  server().onRecipient = () => 'ok';
  await deliver(later(minuteMs));
  expect(server().mails).toHaveLength(1);
});

it('believes an answer that comes after the row was held', async () => {
  await owe();
  const slow: MailTransport = {
    ...transport(),
    send: async (outgoing, passGate, signal) => {
      await transport().send(outgoing, passGate, signal);
      await deliver(later(11 * minuteMs));
      expect((await theRow()).phase).toBe('held');
    },
  };
  await deliver(start, { transport: slow });
  expect(await theRow()).toMatchObject({ phase: 'sent' });
});

it('refuses an address that is not one plain address, whoever wrote it there', async () => {
  await owe(1, 'pat@example.com, eve@example.com');
  await deliver(start);
  expect(await theRow()).toMatchObject({ phase: 'failed' });
  expect(server().mails).toHaveLength(0);
});
