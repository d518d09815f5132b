import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listBuilds } from '#bin/list-builds.ts';
import { holdBuild, sweepBuilds } from './builds.ts';
import { tryLock } from './lock.mjs';

const [first, second, third, fourth] = ['1'.repeat(16), '2'.repeat(16), '3'.repeat(16), '4'.repeat(16)] as const;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-builds-'));
});

async function made(...names: string[]): Promise<void> {
  for (const [place, name] of names.entries()) {
    await mkdir(join(dir, name, 'static'), { recursive: true });
    await utimes(join(dir, name), 1_000 + place, 1_000 + place);
  }
}

const folders = async () => (await readdir(dir)).filter((name) => !name.endsWith('.used')).sort();

test('the build that was started last is first, whenever it was made', async () => {
  await made(first, second, third);
  expect(await listBuilds(dir)).toEqual([third, second, first]);
  await holdBuild(dir, first);
  expect(await listBuilds(dir)).toEqual([first, third, second]);
});

test('the last two builds stay; older ones go, and with them what was broken off', async () => {
  await made(first, second, third, fourth, `${first}.999999999.building`, `${first}.999999999.removed`);
  await sweepBuilds(dir, []);
  expect(await folders()).toEqual([third, fourth]);
});

test('a build that a running process uses stays, however many were made since', async () => {
  await made(first, second, third, fourth);
  await holdBuild(dir, first);
  await made(second, third, fourth);
  await utimes(join(dir, first), 1, 1);
  await sweepBuilds(dir, [process.pid]);
  expect(await folders()).toEqual([first, third, fourth]);
});

test('a build whose process is gone is used by nobody', async () => {
  await made(first, second, third);
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  const note = JSON.stringify({ pid: child.pid, began: 'long ago', note: '' });
  await writeFile(join(dir, `${first}.${child.pid}.used`), note);
  await sweepBuilds(dir, []);
  expect(await readdir(dir)).toEqual([second, third]);
});

test('nothing is removed while somebody runs who could not note what they use', async () => {
  await made(first, second, third, `${first}.999999999.building`);
  await sweepBuilds(dir, [1]);
  expect(await folders()).toHaveLength(4);
});

test('a build that is being made stays, whichever program makes it', async () => {
  await made(first, second, third);
  // npm run build is no copy that runs
  const building = `${fourth}.999999999.building`;
  await mkdir(join(dir, building));
  const lock = tryLock(join(dir, '.lock'));
  await sweepBuilds(dir, []);
  expect(await folders()).toEqual(['.lock', second, third, building]);
  if ('release' in lock) lock.release();
  await sweepBuilds(dir, []);
  expect(await folders()).toEqual([second, third]);
});

test('half a build is no build', async () => {
  await made(first, `${second}.12.building`, `${third}.12.removed`, 'cache');
  tryLock(join(dir, '.lock'));
  expect(await listBuilds(dir)).toEqual([first]);
  expect(await listBuilds(join(dir, 'nowhere'))).toEqual([]);
});
