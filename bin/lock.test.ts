import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryLock, withLock } from './lock.mjs';

const lockPath = async () => join(await mkdtemp(join(tmpdir(), 'action-news-lock-')), 'a.lock');

test('one holder at a time, who says who it is', async () => {
  const path = await lockPath();
  const first = tryLock(path, 'the first');
  expect(tryLock(path, 'the second')).toEqual({ heldBy: 'the first' });
  if ('release' in first) first.release();
  expect(tryLock(path, 'the second')).toHaveProperty('release');
});

test('the lock of a process that was killed is free again', async () => {
  const path = await lockPath();
  const script = `import(${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}).then(({ tryLock }) => {
    tryLock(${JSON.stringify(path)}, 'the killed one'); console.log('held'); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(tryLock(path, '')).toEqual({ heldBy: 'the killed one' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(tryLock(path, '')).toHaveProperty('release');
});

test('a process that only got the same number later does not hold it', async () => {
  const path = await lockPath();
  await writeFile(path, JSON.stringify({ pid: process.pid, began: 'long ago', id: 'x', note: 'an old one' }));
  expect(tryLock(path, '')).toHaveProperty('release');
});

test.each(['', 'not json', '{}', '{"pid":-1}'])('a damaged lock (%j) is no lock', async (content) => {
  const path = await lockPath();
  await writeFile(path, content);
  expect(tryLock(path, '')).toHaveProperty('release');
});

test('work under a lock is done one after the other, and nothing is left lying about', async () => {
  const path = await lockPath();
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all([withLock(path, 'the other', work), withLock(path, 'the other', work)]);
  expect(most).toBe(1);
  expect(await readdir(join(path, '..'))).toEqual([]);
});
