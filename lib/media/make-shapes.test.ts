import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { makeShapes } from '#lib/media/make-shapes.ts';
import { isMediaName } from '#lib/media/names.ts';
import { findShapes } from '#lib/media/queries.ts';
import { media } from '#lib/media/schema.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
let seed = 0;

beforeEach(() => database.current().db.delete(media));

async function store(widthPx: number, heightPx: number) {
  seed += 1;
  const bytes = await drawnPicture(widthPx, heightPx, seed).png().toBuffer();
  const input = { bytes, caption: '', credit: '', alt: '' };
  const options = { decode: decodePicture, storage: storage.current() };
  return storePicture(database.current().db, system, input, now, options);
}

const make = (at = now) => makeShapes(database.current().db, at, 10, storage.current());

async function sizesOf(id: string): Promise<Record<string, string>> {
  const shapes = Object.entries(await findShapes(database.current().db, id));
  return Object.fromEntries(shapes.map(([shape, { widthPx, heightPx }]) => [shape, `${widthPx}×${heightPx}`]));
}

describe('makeShapes', () => {
  test.each([
    [1600, 1067, { '16x9': '1200×675', '4x3': '1200×900', '1x1': '1067×1067', '1200x630': '1200×630' }],
    [900, 1400, { '16x9': '900×506', '4x3': '900×675', '1x1': '900×900', '1200x630': '900×473' }],
    [640, 360, { '16x9': '640×360', '4x3': '480×360', '1x1': '360×360', '1200x630': '640×336' }],
    [1500, 190, { '16x9': '337×190', '4x3': '253×190', '1200x630': '361×190' }],
    [120, 120, {}],
  ])('cuts %i×%i without enlarging it', async (widthPx, heightPx, wanted) => {
    const { id } = await store(widthPx, heightPx);
    expect(await sizesOf(id)).toEqual({});
    expect(await make()).toBe(1);
    expect(await sizesOf(id)).toEqual(wanted);
    expect(await make()).toBe(0);
  });

  test('its files are JPEGs of the size they say, under names that are served', async () => {
    const { id } = await store(1000, 800);
    await make();
    const shapes = Object.values(await findShapes(database.current().db, id));
    expect(shapes).toHaveLength(4);
    for (const { url, widthPx, heightPx } of shapes) {
      const name = url.replace('/media/', '');
      expect(isMediaName(name)).toBe(true);
      const file = (await readWhole(storage.current(), name)) ?? Buffer.alloc(0);
      expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: widthPx, height: heightPx });
    }
  });

  test('leaves a picture that fails alone for an hour', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { hash } = await store(300, 300);
    await storage.current().remove(`${hash}.png`);
    expect(await make()).toBe(0);
    expect(await make(new Date(now.getTime() + hourMs / 2))).toBe(0);
    expect(complaints).toHaveBeenCalledTimes(1);
    expect(await make(new Date(now.getTime() + hourMs))).toBe(0);
    expect(complaints).toHaveBeenCalledTimes(2);
    complaints.mockRestore();
  });
});

const hash = 'ab'.repeat(32);
test.each([
  [`${hash}-16x9-1200.jpg`, true],
  [`${hash}-1200x630-361.jpg`, true],
  [`${hash}-16x9-1200.webp`, false],
  [`${hash}-16x9.jpg`, false],
  [`${hash}-2x1-1200.jpg`, false],
  [`${hash}-16x9-99.jpg`, false],
])('the name %s is served: %s', (name, served) => {
  expect(isMediaName(name)).toBe(served);
});
