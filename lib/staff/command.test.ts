import { describe, expect, test } from 'vitest';
import { runCommand } from '#lib/commands/command-line.ts';
import { staffCommand } from '#lib/staff/command.ts';
import { createAuth } from '#lib/staff/sign-in/auth.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();

async function run(line: string[], secret = 'correct horse battery') {
  const said: string[] = [];
  const code = await runCommand({ staff: async () => staffCommand }, ['staff', ...line], {
    withDatabase: (use) => use(database.current().db),
    readSecret: async () => secret,
    readInput: async () => Buffer.alloc(0),
    print: (text) => said.push(text),
    complain: (text) => said.push(`! ${text}`),
    now: () => new Date('2026-11-23T15:35:00Z'),
  });
  return { code, said };
}

const ann = ['create', '--name', 'Ann Bell', '--email', 'Ann@News.example', '--role', 'administrator'];

describe('portal staff', () => {
  test('lists nobody at first', async () => {
    expect(await run(['list'])).toEqual({ code: 0, said: ['Nobody is on the staff yet. Begin with: staff create'] });
  });

  test('creates somebody who can sign in, and lists them', async () => {
    expect(await run(ann)).toEqual({ code: 0, said: ['Ann Bell can sign in as ann@news.example (administrator).'] });
    expect((await run(['list'])).said).toEqual(['ann@news.example  administrator  Ann Bell']);
    const auth = createAuth(database.current().db);
    const input = { email: 'ann@news.example', password: 'correct horse battery' };
    expect(await signIn(new Headers(), input, auth)).toEqual({ kind: 'signed-in' });
  });

  test('sets a password by address', async () => {
    expect((await run(['set-password', '--email', 'ann@NEWS.example'], 'a new long password')).code).toBe(0);
    const auth = createAuth(database.current().db);
    const outcome = (password: string) => signIn(new Headers(), { email: 'ann@news.example', password }, auth);
    expect(await outcome('a new long password')).toEqual({ kind: 'signed-in' });
    expect(await outcome('correct horse battery')).toEqual({ kind: 'wrong' });
  });

  test.each([
    ['the same address again', ann, undefined, 1, '! Somebody with this address is already on the staff.'],
    ['a short password', ann.with(4, 'bo@news.example'), 'short', 1, '! password: at least 12 characters'],
    ['no such role', ann.with(6, 'owner'), undefined, 1, '! role: a role'],
    [
      'no such person',
      ['set-password', '--email', 'x@y.example'],
      undefined,
      1,
      '! Nobody on the staff has the address x@y.example.',
    ],
    ['no verb', [], undefined, 2, '! Usage:'],
    ['a password as an argument', [...ann, '--password', 'x'], undefined, 2, "! Unknown option '--password'"],
  ])('refuses %s', async (_what, line, secret, code, message) => {
    const answer = await run(line, secret);
    expect(answer.code).toBe(code);
    expect(answer.said.join('\n')).toContain(message);
  });
});
