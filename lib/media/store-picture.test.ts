import { readdir } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { media } from '#lib/media/schema.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
const words = { caption: 'The river froze early.', credit: 'Ann Photographer', alt: 'Ice on a river' };

function store(bytes: Buffer) {
  return storePicture(database.current().db, system, { bytes, ...words }, now, { storage: storage.current() });
}

async function refusalOf(bytes: Buffer): Promise<string> {
  const error = await store(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InvalidError);
  return error instanceof InvalidError ? error.userMessage : '';
}

describe('storePicture', () => {
  test('keeps the file, its row and an audit entry', async () => {
    const stored = await store(await drawnPicture(320, 200).jpeg().toBuffer());
    const { db } = database.current();
    const [row] = await db.select().from(media).where(eq(media.id, stored.id));
    expect(row).toMatchObject({ ...words, format: 'jpeg', widthPx: 320, heightPx: 200, variantsReadyAt: null });
    expect(stored.url).toBe(`/media/${row?.hash}.jpg`);
    const file = await readWhole(storage.current(), `${row?.hash}.jpg`);
    expect(file?.length).toBe(row?.bytes);
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, stored.id));
    expect(entry).toMatchObject({ action: 'media.upload', subjectKind: 'media', at: now });
  });

  test('drops the place and the camera, and turns the picture upright', async () => {
    const uploaded = await drawnPicture(300, 200, 2)
      .withExif({ IFD0: { Make: 'Cameraco' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const stored = await store(uploaded);
    expect(stored).toMatchObject({ widthPx: 200, heightPx: 300 });
    const file = await readWhole(storage.current(), `${stored.hash}.jpg`);
    const metadata = await sharp(file ?? Buffer.alloc(0)).metadata();
    expect(metadata).toMatchObject({ width: 200, height: 300 });
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
    expect(file?.includes('Cameraco')).toBe(false);
  });

  test('keeps the same picture once, with the words of the first time', async () => {
    const bytes = await drawnPicture(64, 64, 3).png().toBuffer();
    const [first, second] = await Promise.all([store(bytes), store(bytes)]);
    expect(second.id).toBe(first.id);
  });

  test('tells who sends the same picture with other words those, and keeps the first', async () => {
    const bytes = await drawnPicture(66, 64, 3).png().toBuffer();
    const first = await store(bytes);
    const { db } = database.current();
    const put = { bytes, caption: 'It froze late.', credit: '', alt: '' };
    const second = await storePicture(db, system, put, now, { storage: storage.current() });
    expect(second).toMatchObject({ id: first.id, caption: 'It froze late.', credit: words.credit });
    const [row] = await db.select().from(media).where(eq(media.id, first.id));
    expect(row).toMatchObject(words);
  });

  test('keeps the first frame of a GIF as a PNG', async () => {
    const stored = await store(await drawnPicture(40, 30, 4).gif().toBuffer());
    expect(stored.url).toMatch(/\.png$/);
  });

  test('is undone with the transaction it runs in', async () => {
    const bytes = await drawnPicture(50, 50, 5).jpeg().toBuffer();
    const { db } = database.current();
    const before = await db.$count(media);
    const undone = db.transaction(async (tx) => {
      const options = { storage: storage.current(), decode: decodePicture };
      await storePicture(tx, system, { bytes, ...words }, now, options);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await db.$count(media)).toBe(before);
  });

  test.each([
    [
      'a PNG that is an SVG',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      'This is an SVG drawing.',
    ],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF.'],
    ['a TIFF', 'II*\0\x08\0\0\0', 'This is a TIFF or raw picture.'],
    ['a HEIC', '\0\0\0\x18ftypheic', 'This is a HEIC picture.'],
    ['an AVIF', '\0\0\0\x18ftypavif', 'This is an AVIF picture.'],
    ['a page', '<!doctype html>', 'This is not a picture we can use.'],
    ['nothing', '', 'This is an empty file.'],
  ])('refuses %s and says what to send', async (_what, content, message) => {
    expect(await refusalOf(Buffer.from(content, 'latin1'))).toBe(`${message} Send a JPEG, PNG, WebP or GIF.`);
  });

  test('refuses an SVG behind the first bytes of a PNG', async () => {
    const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<svg/>')]);
    expect(await refusalOf(bytes)).toContain('damaged');
  });

  test('refuses a truncated JPEG', async () => {
    const bytes = await drawnPicture(800, 600).jpeg().toBuffer();
    expect(await refusalOf(bytes.subarray(0, bytes.length / 2))).toContain('damaged or incomplete');
  });

  test('refuses a small file that unpacks to 60 megapixels', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(bomb)).toContain('more than 50 megapixels');
  });

  test('leaves neither row nor half a file behind a refusal', async () => {
    const { db } = database.current();
    const rows = await db.$count(media);
    const files = await readdir(storage.current().root, { recursive: true });
    await refusalOf(Buffer.from('GIF89a and then nothing'));
    expect(await db.$count(media)).toBe(rows);
    expect(await readdir(storage.current().root, { recursive: true })).toEqual(files);
  });
});

describe('decodePictureApart', () => {
  test('gives up on a decoder that takes too long', async () => {
    const bytes = await drawnPicture(64, 64).png().toBuffer();
    await expect(decodePictureApart(bytes, 1)).rejects.toThrow('no answer within 1 ms');
  });

  test('reads more pictures at once than it has turns', async () => {
    const bytes = await drawnPicture(64, 64).png().toBuffer();
    const decoded = await Promise.all(Array.from({ length: 5 }, () => decodePictureApart(bytes)));
    expect(decoded.map(({ widthPx }) => widthPx)).toEqual([64, 64, 64, 64, 64]);
  });
});
