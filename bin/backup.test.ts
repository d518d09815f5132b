import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { type Checkout, makeCheckout } from '#testing/portal/checkout.ts';

// each test runs whole programs, one after the other
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** A shell block of docs/operating.md, found by its first line. */
async function block(title: string): Promise<string> {
  const guide = await readFile(projectPath('docs', 'operating.md'), 'utf8');
  const found = guide.split('```sh\n').find((part) => part.startsWith(`# ${title}\n`));
  if (!found) throw new Error(`the operator’s guide has no block "${title}"`);
  return `set -e\n${found.slice(0, found.indexOf('```'))}`;
}

let checkout: Checkout;
beforeEach(async () => {
  checkout = await makeCheckout();
});
afterEach(() => checkout.remove());

async function run(line: string, env: Record<string, string> = {}): Promise<string> {
  const ran = await checkout.sh(line, { cwd: checkout.path, env });
  expect(ran.code, `${line}\n${ran.err}`).toBe(0);
  return ran.out;
}

const paper = 'node --env-file=/etc/action-news.env testing/portal/fill-paper.ts';

/** What a restored paper must have, by what it had. */
async function expectRestored(before: { mail: object }, cookie: string): Promise<void> {
  expect(before).toMatchObject({
    missingPictures: [],
    signedInAs: expect.stringContaining('@'),
    mail: { phase: 'owed', isReadable: true },
    signature: true,
  });
  expect(JSON.parse(await run(`${paper} '${cookie}'`)).found).toEqual({
    ...before,
    mail: { phase: 'held', isReadable: true },
  });
}

test('what the operator’s guide says of the embedded database brings everything back, and sends nothing again', async () => {
  await checkout.writeEnv({
    SITE_URL: 'https://news.example.com',
    PORTAL_SECRET: 'a secret that only the service has',
  });
  const service = await checkout.begin({ PORTAL_SECRET: 'a secret that only the service has' });
  expect(service.ran).toBeNull();
  const { cookie, found: before } = JSON.parse(await run(paper));
  await service.stop();
  await run(await block('backup, embedded database'));
  await rename(join(checkout.path, '.data'), join(checkout.path, '.data.old'));
  await checkout.writeEnv({});
  expect(await run(await block('restore, embedded database'))).toContain('Held: 1.');
  await expectRestored(before, cookie);
});

const own = (url: string, name: string) => {
  const { hostname, port, username, password } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: name,
  };
};

/** Debian's pg_dump refuses a newer server, such as the tests'; its own server it takes. */
const dumpVersion = Number(
  / (\d+)/.exec(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0,
);
const postgres15 = `/usr/lib/postgresql/${dumpVersion}/bin`;

if (existsSync(join(postgres15, 'initdb'))) {
  test('what it says of a database elsewhere does too', async () => {
    const server = await checkout.startPostgres(postgres15);
    const variables = {
      SITE_URL: 'https://news.example.com',
      DATABASE_URL: server.url.replace(/\/[^/]*$/, '/news'),
      PORTAL_SECRET: 'a secret that only the service has',
    };
    const env = own(server.url, 'news');
    await run('createdb', env);
    await checkout.writeEnv(variables);
    const service = await checkout.begin(variables);
    expect(service.ran).toBeNull();
    const { cookie, found: before } = JSON.parse(await run(paper));
    await run(await block('backup, database elsewhere'), env);
    await service.stop();
    await run('dropdb news', env);
    await rename(join(checkout.path, '.data'), join(checkout.path, '.data.old'));
    await checkout.writeEnv({});
    expect(await run(await block('restore, database elsewhere'), env)).toContain('Held: 1.');
    await expectRestored(before, cookie);
    await server.stop();
  });
} else {
  console.log('left out: restoring a database elsewhere (apt-get install postgresql)');
}
