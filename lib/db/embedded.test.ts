import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from '#lib/db/embedded.ts';

let dir = '';
beforeEach(async () => {
  // a space, because people keep their papers in such folders
  dir = await mkdtemp(join(tmpdir(), 'action news '));
  await chmod(dir, 0o711);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const options = () => ({ dir, password: 'a password / with: signs@', throwAway: true });

async function ask(url: string, query: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql.unsafe(query))[0];
  } finally {
    await sql.end();
  }
}

test('a server that was left over is shut down in order before the next one starts, and nothing is lost', async () => {
  const first = await startEmbedded(options());
  await ask(first.url, 'create table kept as select 42 as answer');
  const second = await startEmbedded(options());
  await expect(first.died).resolves.toContain('PostgreSQL ended');
  expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 });
  await second.stop();
  expect(await readFile(join(dir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
});

test('a number that is somebody else’s process by now keeps no server from starting, and ends nobody', async () => {
  await (await startEmbedded(options())).stop();
  const pidFile = join(dir, 'postgres', 'postmaster.pid');
  // this very process, which a wrong guess would end
  await writeFile(pidFile, `${process.pid}\n`);
  const server = await startEmbedded(options());
  expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
  await server.stop();
});

test('another password than the cluster’s is told in words', async () => {
  await (await startEmbedded(options())).stop();
  await expect(startEmbedded({ ...options(), password: 'another' })).rejects.toThrow(/secrets\.json/);
});
