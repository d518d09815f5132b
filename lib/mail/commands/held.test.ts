import { beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { runCommand } from '#lib/commands/command-line.ts';
import { env } from '#lib/env.ts';
import { mailCommand } from '#lib/mail/commands/command.ts';
import { findOutboxMail } from '#lib/mail/outbox/queries.ts';
import { outbox } from '#lib/mail/schema.ts';
import { messageIdOf } from '#lib/mail/transport/message-id.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { storedMail } from '#testing/mail/outbox.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;

beforeEach(async () => {
  await db().delete(outbox);
});

async function run(...line: string[]) {
  const said: string[] = [];
  const code = await runCommand({ mail: async () => mailCommand() }, ['mail', ...line], {
    withDatabase: (use) => use(db()),
    readSecret: async () => '',
    readInput: async () => Buffer.alloc(0),
    print: (text) => said.push(text),
    complain: (text) => said.push(`! ${text}`),
    now: () => now,
  });
  return { code, said };
}

const held = () => storedMail(db(), { phase: 'held', attempts: 1, dueAt: now, lastError: 'Connection closed' }, now);
const phaseOf = async (id: string) => (await findOutboxMail(db(), system, id))?.phase;

describe('portal mail held', () => {
  test('lists each held mail with its Message-ID, since when, and the last answer', async () => {
    expect(await run('held')).toEqual({ code: 0, said: ['No mail is held.'] });
    const { id } = await held();
    await storedMail(db(), {}, now);
    expect(await run('held')).toEqual({
      code: 0,
      said: [`${messageIdOf(id, env().MAIL_FROM)}  since 2026-11-23T15:35:00.000Z  Connection closed`],
    });
  });
});

describe('portal mail settle', () => {
  test('settles an answer, whose Message-ID its other recipients’ mails have too, by its own id', async () => {
    const { id } = await storedMail(
      db(),
      { phase: 'held', kind: 'answer', messageId: 'x@news.example', dueAt: now },
      now,
    );
    expect((await run('held')).said).toEqual([`${id}  message-id=<x@news.example>  since 2026-11-23T15:35:00.000Z`]);
    expect(await run('settle', id, '--delivered')).toMatchObject({ code: 0 });
    expect(await phaseOf(id)).toBe('sent');
  });

  test.each([
    ['--delivered', 'It counts as delivered.', 'sent'],
    ['--send-again', 'It is owed again: the worker sends it.', 'owed'],
  ])('%s', async (outcome, words, phase) => {
    const { id } = await held();
    expect(await run('settle', `<${id}@news.example>`, outcome)).toEqual({ code: 0, said: [words] });
    expect(await phaseOf(id)).toBe(phase);
  });

  test('refuses what is not held, and says how it stands', async () => {
    const { id } = await storedMail(db(), { phase: 'sent' }, now);
    const said = ['! Nothing was done, because it changed meanwhile: it is sent.'];
    expect(await run('settle', id, '--send-again')).toEqual({ code: 1, said });
  });

  test('refuses to send again when nobody knows to whom', async () => {
    const { id } = await storedMail(db(), { phase: 'held', sealed: null }, new Date(now.getTime() - 80 * hourMs));
    const { code, said } = await run('settle', id, '--send-again');
    expect([code, said.join()]).toEqual([1, expect.stringContaining('forgotten after 72 hours')]);
    expect(await phaseOf(id)).toBe('held');
  });

  const unknown = '00000000-0000-4000-8000-000000000000';
  test.each([
    ['a mail nobody knows', [unknown, '--delivered'], 1, 'No mail of this paper has that Message-ID.'],
    ['what is no Message-ID', ['pat@example.com', '--delivered'], 1, 'No mail of this paper has that Message-ID.'],
    ['no outcome', [unknown], 2, 'say either --delivered or --send-again'],
    ['both outcomes', [unknown, '--delivered', '--send-again'], 2, 'say either --delivered or --send-again'],
    ['two mails', [unknown, unknown, '--delivered'], 2, 'Name one Message-ID'],
    ['another option', [unknown, '--sent'], 2, "Unknown option '--sent'"],
  ])('refuses %s', async (_what, line, code, message) => {
    const answer = await run('settle', ...line);
    expect(answer.code).toBe(code);
    expect(answer.said.join('\n')).toContain(message);
  });
});

describe('portal mail hold and release', () => {
  test('holds all that is owed, also in a worker’s hands, and releases just that', async () => {
    const ambiguous = await held();
    const owed = [{}, { phase: 'sending' as const }, { phase: 'dot' as const }];
    const ids: string[] = [];
    for (const values of owed) ids.push((await storedMail(db(), values, now)).id);
    const sent = await storedMail(db(), { phase: 'sent' }, now);

    expect(await run('hold')).toMatchObject({ code: 0, said: [expect.stringMatching(/^Held: 3\./)] });
    expect(await Promise.all([...ids, sent.id].map(phaseOf))).toEqual(['held', 'held', 'held', 'sent']);
    expect((await run('held')).said).toHaveLength(4);
    expect((await run('hold')).said).toEqual(['No mail is owed.']);

    expect(await run('release')).toMatchObject({ code: 0, said: [expect.stringMatching(/^Owed again: 2\./)] });
    expect(await Promise.all([...ids, ambiguous.id].map(phaseOf))).toEqual(['owed', 'owed', 'held', 'held']);
  });

  test('what was released and then fell silent is not released again', async () => {
    const { id } = await storedMail(db(), {}, now);
    await run('hold');
    await run('settle', id, '--send-again');
    await db().update(outbox).set({ phase: 'held' });
    expect((await run('release')).said).toEqual(['No mail is held by hand.']);
  });
});
