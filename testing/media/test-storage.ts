import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll } from 'vitest';
import { type MediaStorage, pictureStorage } from '#lib/media/storage.ts';

/** An empty storage in a directory of its own for one test file, removed afterwards. */
export function testStorage(): { current: () => MediaStorage & { root: string } } {
  let open: (MediaStorage & { root: string }) | undefined;
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'action-news-media-'));
    open = { ...pictureStorage(root), root };
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

/** A gradient with a little noise; another `seed` is another picture. */
export function drawnPicture(widthPx: number, heightPx: number, seed = 1): Sharp {
  const pixels = Buffer.alloc(widthPx * heightPx * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = ((at / 97) * seed + ((at * 31 * seed) % 7)) & 0xff;
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}
