import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { FileStorage } from '#lib/storage/storage.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';

/** An empty place for originals of one test file, removed afterwards. */
export function testOriginals(): { current: () => FileStorage & { root: string } } {
  let open: (FileStorage & { root: string }) | undefined;
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'action-news-post-'));
    open = { ...originalsIn(root), root };
  });
  afterAll(async () => {
    if (open) await rm(open.root, { recursive: true, force: true });
  });
  return {
    current: () => {
      if (!open) throw new Error('the test storage is open inside tests only');
      return open;
    },
  };
}
