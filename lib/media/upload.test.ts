import { Readable } from 'node:stream';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerUpload } from '#lib/media/answer-upload.ts';
import { media } from '#lib/media/schema.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { mediaServer, origin } from '#testing/media/media-server.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
let actor: Actor | null = system;
/** What the storage throws instead of writing. */
let broken: Error | null = null;

function breakableStorage(): MediaStorage {
  const whole = storage.current();
  return { ...whole, write: (name, bytes) => (broken ? Promise.reject(broken) : whole.write(name, bytes)) };
}

const { send, upload } = mediaServer(storage.current, (request) =>
  answerUpload(request, {
    db: database.current().db,
    findActor: async () => actor,
    now,
    storage: breakableStorage(),
  }),
);
beforeEach(() => {
  actor = system;
});

function* zeros(megabytes: number) {
  for (let count = 0; count < megabytes; count += 1) yield Buffer.alloc(1024 * 1024);
}

/** Sends this much and then nothing more, without ever ending. */
async function* zerosThenSilence(megabytes: number) {
  yield* zeros(megabytes);
  await new Promise(() => {});
}

describe('the upload', () => {
  test('keeps a picture and says where it is', async () => {
    const answer = await upload(await drawnPicture(80, 60).jpeg().toBuffer());
    expect(answer.status).toBe(201);
    const stored = answer.json() as { url: string };
    expect(stored).toMatchObject({ widthPx: 80, heightPx: 60 });
    expect((await send({ path: stored.url })).status).toBe(200);
  });

  const announced = { 'content-length': 100 * 1024 * 1024 };
  test.each([
    ['by its announced length', Readable.from(zerosThenSilence(1)), announced],
    ['by its bytes', Readable.from(zerosThenSilence(26)), {}],
  ])('refuses 100 MB %s, before they have arrived', async (_how, body, headers) => {
    const answer = await upload(body, headers);
    expect(answer.status).toBe(413);
    expect(answer.json()).toEqual({
      kind: 'too-large',
      message: 'The picture is larger than 25 MB. Send a smaller one.',
    });
  });

  test.each([
    ['announced', announced],
    ['unannounced', {}],
  ])('answers a browser that sends all of %s 100 MB before it listens', async (_how, headers) => {
    const answer = await upload(Readable.from(zeros(100)), { connection: 'keep-alive', ...headers });
    expect(answer.status).toBe(413);
  });

  test.each([
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['no Origin', { origin: '' }],
    ['an opaque Origin', { origin: 'null' }],
  ])('refuses %s', async (_what, headers) => {
    const answer = await upload(await drawnPicture(8, 8).png().toBuffer(), headers);
    expect(answer).toMatchObject({ status: 403 });
    expect(answer.json()).toMatchObject({ kind: 'elsewhere' });
  });

  test('refuses somebody who is not signed in', async () => {
    actor = null;
    const answer = await upload(await drawnPicture(8, 8).png().toBuffer());
    expect(answer.status).toBe(401);
    expect(answer.json()).toMatchObject({ kind: 'signed-out' });
  });

  test('says what is wrong with a picture', async () => {
    const jpeg = await drawnPicture(200, 100).jpeg().toBuffer();
    const cut = await upload(jpeg.subarray(0, jpeg.length >> 1));
    expect(cut.status).toBe(422);
    expect(cut.json()).toMatchObject({ kind: 'damaged', message: expect.stringContaining('some of it is missing') });
    const huge = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect((await upload(huge)).json()).toMatchObject({ kind: 'too-many-pixels' });
  });

  test('gives back the words that are in the file, and says that a moving picture became a still', async () => {
    const withWords = drawnPicture(40, 30).withExif({ IFD0: { ImageDescription: 'Ice', Artist: 'Ann Bell' } });
    const jpeg = await withWords.jpeg().toBuffer();
    const words = { caption: 'Ice', credit: 'Ann Bell', alt: '', isFirstFrame: false };
    expect((await upload(jpeg)).json()).toMatchObject(words);
    expect((await upload(jpeg)).json()).toMatchObject(words);
    const frames = await Promise.all([7, 8].map((seed) => drawnPicture(40, 30, seed).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await upload(moving)).json()).toMatchObject({ isFirstFrame: true });
  });

  test.each([
    ['a full disk', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }), 507, 'disk-full'],
    ['a spent quota', Object.assign(new Error('disk quota exceeded'), { code: 'EDQUOT' }), 507, 'disk-full'],
    [
      'a full database',
      new Error('failed query', { cause: Object.assign(new Error('disk full'), { code: '53100' }) }),
      507,
      'disk-full',
    ],
    ['anything else', new Error('the disk is on fire'), 500, 'failed'],
  ])('answers in words when %s is in the way', async (_what, fault, status, kind) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    broken = fault;
    const answer = await upload(await drawnPicture(31, 17).png().toBuffer());
    broken = null;
    expect(answer.status).toBe(status);
    expect(answer.json()).toEqual({ kind, message: expect.stringMatching(/tell whoever runs it/i) });
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
  });

  test('refuses a PNG that is an SVG, an empty body and a body of text', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await upload(Buffer.from(svg), { 'content-type': 'image/png' })).toMatchObject({ status: 422 });
    expect((await upload(Buffer.alloc(0))).status).toBe(422);
    expect((await upload(Buffer.from('hello'))).status).toBe(422);
  });

  test('keeps nothing of an upload that breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
      pull: (controller) => controller.error(new Error('aborted')),
    });
    const headers = { origin };
    const request = new Request(`${origin}/desk/media`, {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    const { db } = database.current();
    const before = await db.$count(media);
    const findActor = async () => system;
    const answer = await answerUpload(request, { db, findActor, now, storage: storage.current() });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ kind: 'broken-off' });
    expect(await db.$count(media)).toBe(before);
  });
});
