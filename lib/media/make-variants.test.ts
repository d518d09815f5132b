import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ForbiddenError } from '#lib/errors.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { makeVariants } from '#lib/media/make-variants.ts';
import { listMedia, showPictures } from '#lib/media/queries.ts';
import { media } from '#lib/media/schema.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
let seed = 0;

beforeEach(() => database.current().db.delete(media));

async function store(widthPx: number, heightPx: number, createdAt = now) {
  seed += 1;
  const input = {
    bytes: await drawnPicture(widthPx, heightPx, seed).png().toBuffer(),
    caption: '',
    credit: '',
    alt: '',
  };
  const options = { decode: decodePicture, storage: storage.current() };
  return storePicture(database.current().db, system, input, createdAt, options);
}

const make = (limit = 10) => makeVariants(database.current().db, now, limit, storage.current());
const use = (mediaId: string) => ({ mediaId, caption: 'here', credit: 'me', alt: 'alt' });

describe('makeVariants', () => {
  test('makes three formats at every width that is not wider than the original', async () => {
    const { id, hash } = await store(1000, 500);
    expect(await make()).toBe(1);
    const picture = (await showPictures(database.current().db, [use(id)])).get(id);
    expect(picture?.variants.map(({ format, widthPx, heightPx }) => `${format} ${widthPx}×${heightPx}`)).toEqual(
      ['avif', 'webp', 'jpeg']
        .flatMap((format) => [160, 240, 360, 540, 800].map((width) => `${format} ${width}×${width / 2}`))
        .sort(),
    );
    const file = await readWhole(storage.current(), `${hash}-540.avif`);
    expect(await sharp(file ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'heif', width: 540, height: 270 });
  });

  test('has nothing to make of a picture narrower than the narrowest, or absurdly tall', async () => {
    await store(150, 100);
    await store(300, 31_000);
    expect(await make()).toBe(2);
    expect(await make()).toBe(0);
  });

  test('makes each picture once when several workers do it', async () => {
    for (let count = 0; count < 4; count += 1) await store(170, 10);
    const made = await Promise.all([make(), make(), make()]);
    expect(made.reduce((sum, count) => sum + count)).toBe(4);
  });

  test('reports a picture whose file is gone and goes on with the next', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const lost = await store(330, 11, new Date(now.getTime() - 1));
    await storage.current().remove(`${lost.hash}.png`);
    await store(330, 12);
    expect(await make(1)).toBe(1);
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
    const [row] = await database.current().db.select().from(media).where(eq(media.id, lost.id));
    expect(row?.variantsReadyAt).toBeNull();
  });
});

describe('showPictures', () => {
  test('shows the original while there are no variants, in the words of the place', async () => {
    const { id, url } = await store(400, 300);
    const picture = (await showPictures(database.current().db, [use(id)])).get(id);
    expect(picture).toEqual({
      ...use(id),
      widthPx: 400,
      heightPx: 300,
      original: { url, widthPx: 400, heightPx: 300, format: 'png' },
      variants: [],
    });
  });

  test('leaves out what is not stored', async () => {
    const pictures = await showPictures(database.current().db, [use('6f1c1c3e-27c3-4d26-9a5f-3d8f9c0a9b1e')]);
    expect(pictures.size).toBe(0);
  });
});

describe('listMedia', () => {
  test('pages through the library, newest first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift((await store(20 + count, 10, new Date(now.getTime() + Math.floor(count / 2)))).id);
    }
    const seen: string[] = [];
    for (let page = await listMedia(database.current().db, system, { limit: 2 }); page.length > 0; ) {
      seen.push(...page.map(({ mediaId }) => mediaId));
      const last = page.at(-1);
      const after = last && { createdAt: last.createdAt, id: last.mediaId };
      page = await listMedia(database.current().db, system, { limit: 2, after });
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(seen[0]).toBe(ids[0]);
  });

  test('is for people of the desk', async () => {
    const stranger = { id: '1', name: 'Stranger', role: 'reader' } as unknown as Actor;
    await expect(listMedia(database.current().db, stranger)).rejects.toThrow(ForbiddenError);
  });
});
