import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePrivate } from './private-files.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-private-'));
});
afterEach(() => rm(dir, { recursive: true }));

const modeOf = async (path: string) => ((await stat(join(dir, path))).mode & 0o777).toString(8);

test('an older installation is taken from the other users of the machine', async () => {
  await mkdir(join(dir, 'data', 'media', 'ab'), { recursive: true });
  await mkdir(join(dir, 'data', 'postgres'));
  await writeFile(join(dir, 'data', 'media', 'ab', 'picture.jpg'), 'x');
  await writeFile(join(dir, 'data', 'secrets.json'), '{}');
  await writeFile(join(dir, 'data', 'postgres.log'), '');
  await writeFile(join(dir, 'outside'), '');
  await symlink(join(dir, 'outside'), join(dir, 'data', 'link'));
  for (const path of ['data', 'data/media', 'data/media/ab', 'data/postgres']) await chmod(join(dir, path), 0o755);
  for (const path of ['data/media/ab/picture.jpg', 'data/secrets.json', 'data/postgres.log', 'outside']) {
    await chmod(join(dir, path), 0o644);
  }

  expect(await makePrivate(join(dir, 'data'), { isWalkedThrough: false })).toEqual([]);
  for (const path of ['data', 'data/media', 'data/media/ab']) expect(await modeOf(path), path).toBe('700');
  for (const path of ['data/media/ab/picture.jpg', 'data/secrets.json', 'data/postgres.log']) {
    expect(await modeOf(path), path).toBe('600');
  }
  expect(await modeOf('data/postgres'), 'is PostgreSQL’s').toBe('755');
  expect(await modeOf('outside'), 'is not ours').toBe('644');
});

test('who runs the embedded database may walk through, and see nothing', async () => {
  await mkdir(join(dir, 'data', 'media'), { recursive: true });
  await chmod(join(dir, 'data'), 0o755);
  await makePrivate(join(dir, 'data'), { isWalkedThrough: true });
  expect(await modeOf('data')).toBe('711');
  expect(await modeOf('data/media')).toBe('700');
});

test('what is closed already stays as it is', async () => {
  await mkdir(join(dir, 'data'), { mode: 0o700 });
  await makePrivate(join(dir, 'data'), { isWalkedThrough: true });
  expect(await modeOf('data')).toBe('700');
});
