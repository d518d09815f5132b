import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileStorage } from '#lib/storage/storage.ts';
import { keepsTheStorageContract } from '#testing/storage/storage-contract.ts';

const isName = (name: string) => /^[0-9a-f]{64}\.jpg$/.test(name);

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

async function emptyRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'action-news-storage-'));
  roots.push(root);
  return root;
}

describe('the file system', () => {
  keepsTheStorageContract(async () => fileStorage(await emptyRoot(), isName));

  test('leaves no temporary file when it cannot write', async () => {
    const root = await emptyRoot();
    const storage = fileStorage(root, isName);
    const name = `${'cd'.repeat(32)}.jpg`;
    await expect(storage.write(name, 7 as unknown as Uint8Array)).rejects.toThrow();
    expect(await readdir(join(root, 'cd'))).toEqual([]);
  });
});
