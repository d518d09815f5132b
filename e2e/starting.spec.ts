import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inheritedEnv } from '#lib/env.ts';
import { spawnPortal, startPortal } from '#testing/portal/portal-process.ts';

/** The operator's side: a paper without the demo, killed hard, started again. */
const root = join(import.meta.dirname, '..');
let dir = '';

test.beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-start-'));
  await chmod(dir, 0o711);
});
test.afterEach(() => rm(dir, { recursive: true, force: true }));

test('an own paper from nothing; killed and started again it has lost nothing; stopped it leaves nothing running', async ({
  request,
}) => {
  const variables = { DATA_DIR: join(dir, 'data'), DEMO: '0' };
  const first = await startPortal(variables);
  expect((await request.get(first.url)).status()).toBe(404);
  expect((await request.get(`${first.url}/health/ready`)).status()).toBe(200);

  // the command line works beside it
  const edition =
    'edition add --slug ottawa --name Ottawa --region Ontario --country CA --language en-CA ' +
    '--time-zone America/Toronto --units metric --latitude 45.42 --longitude -75.69 --accent #5a2d82';
  expect(await command(edition, variables)).toMatchObject({ code: 0 });
  const staff = 'staff create --name Pat --email pat@example.com --role administrator';
  expect(await command(staff, variables, 'a password from standard input')).toMatchObject({ code: 0 });
  const front = await request.get(`${first.url}/ottawa`);
  expect(front.status()).toBe(200);
  expect(await front.text()).toContain('Ottawa');

  // a second start says who is there and leaves the first alone
  const second = spawnPortal({ ...variables, PORT: '0' });
  expect((await once(second.child, 'exit'))[0]).toBe(1);
  expect(second.output()).toContain(`already runs on this DATA_DIR`);
  expect(second.output()).toContain(first.url);

  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const third = await startPortal(variables);
  expect((await request.get(`${third.url}/ottawa`)).status()).toBe(200);
  expect(await third.stop()).toBe(0);
  await expect(stat(join(variables.DATA_DIR, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  expect((await stat(join(variables.DATA_DIR, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(variables.DATA_DIR, 'postgres.log'), 'utf8')).toContain('database system is shut down');
});

test('a SIGTERM for npm stops everything that npm start has started', async () => {
  const dataDir = join(dir, 'data');
  const npm = spawn('npm', ['start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATA_DIR: dataDir, DEMO: '0', PORT: '0' },
  });
  let said = '';
  for await (const chunk of npm.stdout) {
    said += chunk;
    if (/^Ready on/m.test(said)) break;
  }
  npm.kill('SIGTERM');
  const pid = join(dataDir, 'postgres', 'postmaster.pid');
  await expect
    .poll(
      () =>
        stat(pid).then(
          () => 'runs',
          () => 'stopped',
        ),
      { timeout: 30_000 },
    )
    .toBe('stopped');
  await expect
    .poll(() =>
      stat(join(dataDir, 'portal.lock')).then(
        () => 'held',
        () => 'free',
      ),
    )
    .toBe('free');
});

test('sign-in bounds how often a password may be tried, whatever address a visitor claims', async ({ request }) => {
  // a portal of its own: what is counted here would keep the other journeys from signing in
  const variables = { DATA_DIR: join(dir, 'data'), DEMO: '0' };
  const portal = await startPortal(variables);
  const staff = 'staff create --name Pat --email pat@example.com --role administrator';
  await command(staff, variables, 'a password from standard input');
  const attempt = (password: string, claimed: string) =>
    request
      .post(`${portal.url}/desk/auth/sign-in/email`, {
        data: { email: 'pat@example.com', password },
        headers: { origin: portal.url, 'x-forwarded-for': claimed },
      })
      .then((answer) => answer.status());
  const burst = await Promise.all(Array.from({ length: 40 }, (_, i) => attempt('not the password', `203.0.113.${i}`)));
  await portal.stop();
  const tried = burst.filter((status) => status === 401).length;
  expect(tried).toBeGreaterThan(0);
  expect(tried).toBeLessThanOrEqual(10);
  expect(burst.filter((status) => status === 429)).toHaveLength(40 - tried);
});

async function command(line: string, variables: Record<string, string>, input = '') {
  const child = spawn(process.execPath, [join(root, 'bin', 'portal.ts'), ...line.split(' ')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...inheritedEnv(), ...variables },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  child.stdin.end(`${input}\n`);
  const [code] = await once(child, 'exit');
  return { code, said };
}
