import { expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { outbox } from '#lib/mail/schema.ts';
import { startMailServer } from '#testing/mail/mail-server.ts';
import { testOutbox, transportTo } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, later, owe, deliver, theRow } = testOutbox(start);

it.each([
  ['at the recipient', { onRecipient: () => ({ code: 550, text: 'no such user <pat@example.com> here' }) }],
  ['at the dot', { onMessage: () => ({ code: 554, text: 'we do not like <pat@example.com>' }) }],
])('gives up at once when refused for good %s, and remembers no address', async (_where, answers) => {
  Object.assign(server(), answers);
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
  Object.assign(server(), answers);
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
  server().onRecipient = () => ({ code: 451, text: 'try later' });
  await owe();
  await deliver(start);
  server().onRecipient = () => 'ok';
  await deliver(later(minuteMs));
  expect(server().mails).toHaveLength(1);
});

it('waits for a server that is down, without trying every mail', async () => {
  await owe(30);
  await server().close();
  const tried = await deliver(start);
  expect(tried).toBeLessThanOrEqual(4);
  const rows = await db().select().from(outbox);
  expect(rows.every((row) => row.phase === 'owed')).toBe(true);
  const back = await startMailServer();
  const transport = transportTo(back.url);
  await deliver(later(minuteMs), { transport });
  transport.close();
  await back.close();
  expect(back.mails).toHaveLength(30);
});

it('keeps owing when the password is wrong: that is the operator’s to mend', async () => {
  const strict = await startMailServer({ password: 'correct: horse@battery' });
  const withPassword = (password: string) =>
    transportTo(strict.url.replace('//', `//paper:${encodeURIComponent(password)}@`));
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
