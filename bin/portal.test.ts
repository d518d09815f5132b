import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type Checkout, canRun, makeCheckout, type Ran } from '#testing/portal/checkout.ts';

// each test runs whole programs, one after the other
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** The lines of docs/operating.md that name the command line, word for word, continued lines joined, each once. */
async function documentedLines(): Promise<string[]> {
  const text = await readFile(projectPath('docs', 'operating.md'), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block.replaceAll('\\\n', ' '));
  const lines = blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => /npm run (?:-s )?portal|portal\.mjs/.test(line));
  return [...new Set(lines)];
}

async function documentedPipe(alias = 'bounce'): Promise<string> {
  const found = new RegExp(`^${alias}: "\\|(.*)"$`, 'm').exec(
    await readFile(projectPath('docs', 'operating.md'), 'utf8'),
  )?.[1];
  if (!found) throw new Error('the operator’s guide has no line for Postfix');
  return found;
}

const bounce = [
  'From: MAILER-DAEMON@mail.example',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.example',
  '',
  'Final-Recipient: rfc822; kim@friend.example',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b--',
  '',
].join('\r\n');

let checkout: Checkout;
beforeAll(async () => {
  checkout = await makeCheckout();
});
afterAll(() => checkout.remove());

describe('without a paper', () => {
  test('a documented line refuses in words, and nothing is made', async () => {
    await checkout.writeEnv({});
    const before = await readdir(checkout.path);
    const ran = await checkout.sh('npm run portal -- mail held', { cwd: checkout.path });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/there is no .*\.data: set DATA_DIR and DATABASE_URL as for the service/);
    expect(await checkout.sh(await documentedPipe(), { input: bounce })).toMatchObject({ code: 75 });
    expect(await readdir(checkout.path)).toEqual(before);
  });

  test('a mail pipe keeps the bounce whatever is wrong with the installation', async () => {
    await checkout.writeEnv({ PORT: 'three' });
    for (const alias of ['bounce', 'news']) {
      const pipe = (await documentedPipe(alias)).replace(' || exit 75', '');
      expect(await checkout.sh(pipe, { input: bounce }), alias).toMatchObject({ code: 75, out: '' });
    }
    expect(
      await checkout.sh(await documentedPipe().then((line) => line.replace('--env-file=', '--env-file=/gone'))),
    ).toMatchObject({ code: 75 });
  });
});

describe('a paper on its embedded database', () => {
  let service: Awaited<ReturnType<Checkout['begin']>>;
  beforeAll(async () => {
    service = await checkout.begin();
    expect(service.ran).toBeNull();
    await checkout.writeEnv({ SITE_URL: 'https://news.example.com' });
  });
  afterAll(() => service.stop());

  test('every documented line works word for word, for a user who has nothing of the service’s environment', async () => {
    const lines = await documentedLines();
    expect(lines.length).toBeGreaterThan(7);
    const lists: Ran[] = [];
    // what asks a stranger's server, which is not ours to ask, or says how that went, has tests of its own
    const asksOthers = /wire (?:preview|poll|add https:)|source (?:ask|status)/;
    for (const line of lines.filter((each) => !/ forget|<message-id>/.test(each) && !asksOthers.test(each))) {
      const cwd = line.includes('npm run') ? { cwd: checkout.path } : {};
      const ran = await checkout.sh(line, { ...cwd, input: 'a password of some length\n' });
      expect(ran, line).toMatchObject({ code: 0 });
      if (/^node .* mail held$/.test(line)) lists.push(ran);
    }
    // what it talks to is not among what was asked for
    expect(lists).toMatchObject([{ out: 'No mail is held.\n' }]);
    expect(lists[0]?.err).toContain(`Action News: the database in ${checkout.path}/.data/postgres`);
    expect(await checkout.sh(await documentedPipe(), { input: bounce })).toMatchObject({ code: 0, out: 'unknown\n' });
    const release = 'From: city@city.example\nSubject: Flood\n\nThe river is high.\n';
    const pipe = await documentedPipe('news');
    expect(await checkout.sh(pipe, { input: release })).toMatchObject({ code: 0, out: 'delivered\n' });
    expect(await checkout.sh(pipe, { input: release })).toMatchObject({ code: 0, out: 'it was there already\n' });
    const lost = pipe.replace('deliver news || exit 75', 'deliver sports');
    expect(await checkout.sh(lost, { input: release })).toMatchObject({ code: 67 });
  });

  test('root leaves files that the service can use', async () => {
    if (process.getuid?.() !== 0) return;
    await rm(join(checkout.path, '.data', 'dkim.pem'), { force: true });
    const line = 'node --env-file=/etc/action-news.env /srv/action-news/bin/portal.mjs mail dkim';
    expect(await checkout.sh(line, { uid: 0 })).toMatchObject({ code: 0 });
    const { uid } = await stat(join(checkout.path, '.data'));
    expect((await stat(join(checkout.path, '.data', 'dkim.pem'))).uid).toBe(uid);
  });

  test('a DATABASE_URL that only the shell has leads to no other paper', async () => {
    const DATABASE_URL = inject('databaseUrl');
    for (const line of ['mail held', 'mail bounce'])
      expect(
        await checkout.sh(`node /srv/action-news/bin/portal.mjs ${line}`, { input: bounce, env: { DATABASE_URL } }),
        line,
      ).toMatchObject({ code: line === 'mail held' ? 1 : 75, err: expect.stringContaining('unset DATABASE_URL') });
    const start = await checkout.begin({ DATABASE_URL });
    expect(start.ran).toMatchObject({ code: 1, err: expect.stringContaining('unset DATABASE_URL') });
  });

  test('another user than the service’s is told whose it is', async () => {
    const stranger = 65_533;
    if (process.getuid?.() !== 0 || !canRun(stranger)) return;
    const secrets = join(checkout.path, '.data', 'secrets.json');
    await chmod(secrets, 0o600);
    const ran = await checkout.sh('node /srv/action-news/bin/portal.mjs mail held', { uid: stranger });
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(/may not use \S*database\.json: \S+ belongs to .*sudo -u/),
    });
  });
});

describe('a paper on a database elsewhere', () => {
  const database = testDatabase();
  const dataDir = () => join(checkout.path, 'elsewhere');
  const secret = 'the secret of the service, which is long enough';
  const run = (line: string, env: Record<string, string>) =>
    checkout.sh(`node /srv/action-news/bin/portal.mjs ${line}`, {
      input: bounce,
      env: { DATA_DIR: dataDir(), ...env },
    });

  test('is known by its data folder, without a password, and nobody begins another one', async () => {
    const { url } = database.current();
    const whole = { DATABASE_URL: url, PORTAL_SECRET: secret };
    const service = await checkout.begin({ ...whole, DATA_DIR: dataDir() });
    expect(service.ran).toBeNull();
    await service.stop();
    const remembered = await readFile(join(dataDir(), 'database.json'), 'utf8');
    expect(JSON.parse(remembered)).toMatchObject({
      kind: 'external',
      host: '127.0.0.1',
      name: new URL(url).pathname.slice(1),
    });
    expect(remembered).not.toContain(new URL(url).password);

    expect(await run('mail held', whole)).toMatchObject({ code: 0, out: 'No mail is held.\n' });
    const without = 'DATABASE_URL is not set';
    expect(await run('mail bounce', {})).toMatchObject({ code: 75, err: expect.stringContaining(without) });
    expect((await checkout.begin({ DATA_DIR: dataDir() })).ran).toMatchObject({
      code: 1,
      err: expect.stringContaining(without),
    });

    // the secret that only the service has: what it signed would not be known again
    const sealed = expect.stringContaining('sealed with another PORTAL_SECRET');
    expect(await run('mail bounce', { DATABASE_URL: url })).toMatchObject({ code: 75, err: sealed });

    expect(await run('secret forget', { DATABASE_URL: url })).toMatchObject({ code: 0 });
    expect(await run('database forget', {})).toMatchObject({ code: 0 });
    const anew = await checkout.begin({ DATABASE_URL: url, DATA_DIR: dataDir() });
    expect(anew.ran).toBeNull();
    await anew.stop();
  });
});
