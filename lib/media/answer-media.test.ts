import { beforeAll, describe, expect, test } from 'vitest';
import { answerUpload } from '#lib/media/answer-upload.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { mediaServer } from '#testing/media/media-server.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
const { send, upload } = mediaServer(storage.current, (request) =>
  answerUpload(request, { db: database.current().db, findActor: async () => system, now, storage: storage.current() }),
);

describe('/media/<name>', () => {
  let url = '';
  beforeAll(async () => {
    const answer = await upload(await drawnPicture(90, 60, 9).png().toBuffer());
    url = (answer.json() as { url: string }).url;
  });

  test('sends the file to be kept for good', async () => {
    const answer = await send({ path: url });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${url.replace('/media/', '')}"`,
    });
  });

  test('answers HEAD without the file, and 304 to who has it', async () => {
    const head = await send({ path: url, method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    const again = await send({ path: url, headers: { 'if-none-match': `W/${head.headers.etag}` } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  const hash = 'a'.repeat(64);
  test.each([
    `/media/${hash}.png`,
    `/media/${hash}.svg`,
    `/media/${hash}.avif`,
    `/media/${hash}-640.png`,
    `/media/${hash}-0640.webp`,
    `/media/${hash.toUpperCase()}.jpg`,
    `/media/${hash}.jpg%00.png`,
    `/media/${hash}.jpg%0A`,
    '/media/..%2F..%2Fsecrets',
    '/media/%2E%2E%2Fsecrets.jpg',
    '/media/',
  ])('answers 404 to %s', async (path) => {
    expect((await send({ path })).status).toBe(404);
  });
});
