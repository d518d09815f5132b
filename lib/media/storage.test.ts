import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileStorage } from '#lib/media/storage.ts';
import { keepsTheStorageContract } from '#testing/media/storage-contract.ts';

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

async function emptyRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'action-news-storage-'));
  roots.push(root);
  return root;
}

describe('the file system', () => {
  keepsTheStorageContract(async () => fileStorage(await emptyRoot()));

  test('leaves no temporary file when it cannot write', async () => {
    const root = await emptyRoot();
    const storage = fileStorage(root);
    const name = `${'cd'.repeat(32)}.png`;
    await expect(storage.write(name, 7 as unknown as Uint8Array)).rejects.toThrow();
    expect(await readdir(join(root, 'cd'))).toEqual([]);
  });
});
