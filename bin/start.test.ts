import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test, vi } from 'vitest';
import { OldPostgresError } from '#lib/db/migrate.ts';
import { executableSearchPath, provideEnv } from '#lib/env.ts';
import { tryLock } from './lock.mjs';
import { explain } from './steps.ts';

// each test runs a whole program
vi.setConfig({ testTimeout: 600_000 });

const root = join(import.meta.dirname, '..');

/** Starts the portal where it cannot start; returns what the operator sees. */
async function failedStart(variables: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'bin', 'serve.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: executableSearchPath(), NODE_ENV: 'production', PORT: '0', DATA_DIR: await folder(), ...variables },
  });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  return text.trim();
}

const folder = () => mkdtemp(join(tmpdir(), 'action-news-start-'));
const withUrl = (change: (url: URL) => void) => {
  const url = new URL(inject('databaseUrl'));
  change(url);
  return { DATABASE_URL: url.href };
};

test('a port that is taken: which one, and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  expect(await failedStart({ PORT: String(port) })).toBe(
    `Action News: port ${port} is taken: stop what listens there, or choose another with PORT=3001.`,
  );
  server.close();
});

test('wrong variables: every one of them, and no value', async () => {
  const words = await failedStart({ PORT: 'three', PORTAL_SECRET: 'too short', SMTP_URL: 'https://mail.example' });
  expect(words).toMatch(/PORT: .*\n.*PORTAL_SECRET: must have at least 32.*\n.*SMTP_URL: must be a URL such as smtp:/);
  expect(words).not.toContain('too short');
});

test.each([
  ['nobody listens', () => ({ DATABASE_URL: 'postgres://u:p@127.0.0.1:9/x' }), /cannot be reached/],
  [
    'the password is wrong',
    () =>
      withUrl((url) => {
        url.password = 'wrong';
      }),
    /refused the user or password/,
  ],
  [
    'the database does not exist',
    () =>
      withUrl((url) => {
        url.pathname = '/nothing_here';
      }),
    /does not exist: create it/,
  ],
])('a database of the operator’s where %s', async (_name, variables, expected) => {
  const words = await failedStart(variables());
  expect(words).toMatch(expected);
  expect(words.split('\n')).toHaveLength(1);
});

test('a folder that cannot be written', async () => {
  expect(await failedStart({ DATA_DIR: '/dev/null/data' })).toMatch(/\/dev\/null\/data.* cannot be written/);
  const isFile = await mkdir('/dev/null', { recursive: true }).catch((error: unknown) => error);
  expect(explain(isFile)).toMatch(/^Action News: \/dev\/null cannot be written: .*DATA_DIR/);
});

test('a second start on the same folder: who runs there', async () => {
  const dir = await folder();
  const lock = tryLock(join(dir, 'portal.lock'), 'process 1, http://localhost:3000');
  expect(await failedStart({ DATA_DIR: dir })).toMatch(
    /already runs on this DATA_DIR \(process 1, http:\/\/localhost:3000\)/,
  );
  if ('release' in lock) lock.release();
});

test('an old PostgreSQL and a full disk are said in a line', () => {
  expect(explain(new OldPostgresError('14.2'))).toBe(
    'Action News: PostgreSQL 14.2 is too old: Action News needs 15 or newer.',
  );
  expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/disk is full/);
});

test.each(['ECONNREFUSED', '28P01', '3D000', '42501'])('%s: of two addresses, both are named', (code) => {
  const fault = Object.assign(new Error('no'), { code });
  expect(explain(fault)).not.toContain('DATABASE_DIRECT_URL');
  provideEnv({ DATABASE_DIRECT_URL: 'postgres://news:secret@127.0.0.1:1/news' });
  expect(explain(fault)).toContain('DATABASE_URL or DATABASE_DIRECT_URL');
  provideEnv({ DATABASE_DIRECT_URL: '' });
});

test('a program goes on when whoever read its log is gone', async () => {
  const script = `import(${JSON.stringify(join(root, 'bin', 'steps.ts'))}).then(({ runProgram }) => runProgram(async () => {
    for (let line = 0; line < 40; line += 1) {
      console.log('a line of the log');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return 7;
  }))`;
  const child = spawn(process.execPath, ['-e', script], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.destroy();
  expect((await once(child, 'exit'))[0]).toBe(7);
});
