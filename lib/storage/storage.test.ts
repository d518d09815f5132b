import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileStorage, readWhole } from '#lib/storage/storage.ts';
import { keepsTheStorageContract } from '#testing/storage/storage-contract.ts';

const isName = (name: string) => /^[0-9a-f]{64}\.jpg$/.test(name);

const name = `${'cd'.repeat(32)}.jpg`;

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

async function emptyRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'action-news-storage-'));
  roots.push(root);
  return root;
}

describe('the file system', () => {
  keepsTheStorageContract(async () => fileStorage(await emptyRoot(), isName));

  test('removes what was left unfinished, but nothing that is being written', async () => {
    const root = await emptyRoot();
    const storage = fileStorage(root, isName);
    await storage.removeUnfinished(new Date('2026-11-23T15:00:00Z'));
    await storage.write(name, Buffer.from('x'));
    for (const [left, writtenAt] of [
      ['old', '2026-11-23T14:59:00Z'],
      ['new', '2026-11-23T15:01:00Z'],
    ] as const) {
      await writeFile(join(root, 'unfinished', left), 'x');
      await utimes(join(root, 'unfinished', left), new Date(writtenAt), new Date(writtenAt));
    }
    await storage.removeUnfinished(new Date('2026-11-23T15:00:00Z'));
    expect(await readdir(join(root, 'unfinished'))).toEqual(['new']);
    expect(await readWhole(storage, name)).toEqual(Buffer.from('x'));
  });

  test('lists nothing that is not its own', async () => {
    const root = await emptyRoot();
    const storage = fileStorage(root, isName);
    await storage.write(name, Buffer.from('x'));
    await writeFile(join(root, 'cd', 'notes.txt'), 'x');
    await writeFile(join(root, 'zz'), 'x');
    expect((await storage.list('', 10)).map((stored) => stored.name)).toEqual([name]);
  });

  test('leaves no temporary file when it cannot write', async () => {
    const root = await emptyRoot();
    const storage = fileStorage(root, isName);
    await expect(storage.write(name, 7 as unknown as Uint8Array)).rejects.toThrow();
    expect(await readdir(root, { recursive: true })).toEqual(['cd', 'unfinished']);
  });
});
