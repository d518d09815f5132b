import type { RequestListener } from 'node:http';
import { crc32 } from 'node:zlib';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { fetchBy, type fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { type Decode, decodePicture } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { answerCameraPicture } from '#lib/traffic/cameras/answer-camera-picture.ts';
import { fetchCameras } from '#lib/traffic/cameras/fetch-cameras.ts';
import { forgetCameraPictures } from '#lib/traffic/cameras/forget-camera-pictures.ts';
import { listCameraViews } from '#lib/traffic/cameras/queries.ts';
import { cameraPictures, cameraViews } from '#lib/traffic/cameras/schema.ts';
import { everything } from '#lib/traffic/compose-traffic.ts';
import { findTraffic } from '#lib/traffic/read-traffic.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { calgary, newCalgary } from '#testing/editions.ts';
import { startStranger } from '#testing/fetching/stranger.ts';
import { testWay } from '#testing/fetching/test-way.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { clock } from '#testing/sources/read-with.ts';
import { storedSource, testAdapter, testCamera } from '#testing/traffic/test-sources.ts';

const database = testDatabase();
const adapters = [testAdapter('city', { all: ['cameras'] })];
const way = testWay('127.0.0.0/8');
const tools = {
  fetchGuarded: (...[db, url, options, now]: Parameters<typeof fetchGuarded>) => fetchBy(way, db, url, options, now),
  decode: decodePicture,
  adapters,
};
const minutes = (count: number) => new Date(clock.getTime() + count * minuteMs);
const picture = (seed: number) => drawnPicture(900, 600, seed).jpeg().toBuffer();
let editionId = 0;

afterEach(async () => {
  const { db } = database.current();
  await db.delete(sources);
  await db.delete(cameraPictures);
  await db.delete(pageChanges);
  await db.delete(fetchHosts);
});

/** Cameras of a server, and what is known of them after each round. */
async function scene(answer: RequestListener, ids = ['1'], decode: Decode = decodePicture) {
  const { db } = database.current();
  editionId ||= await addEdition(db, system, newCalgary, clock);
  await db.delete(pageChanges);
  const stranger = await startStranger(answer);
  const cameras = ids.map((id) => testCamera(id, `${stranger.origin}/${id}.jpg`));
  const sourceId = await storedSource(db, editionId, 'city', { cameras });
  const round = (at: Date) => fetchCameras(db, () => at, 8, { ...tools, decode });
  const views = () => listCameraViews(db, [sourceId]);
  const tags = async () => (await db.select({ tags: pageChanges.tags }).from(pageChanges)).flatMap((row) => row.tags);
  const page = (at: Date) => findTraffic(db, { ...calgary, id: editionId }, everything, at, { adapters });
  return { db, stranger, sourceId, round, views, tags, page };
}

const sending =
  (bytes: Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg', ...headers }).end(bytes);

test('a picture is made anew, small and without a word of its file, and the pages that show it are told', async () => {
  const sent = await drawnPicture(1600, 900)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Camera 7' } })
    .toBuffer();
  const { db, round, views, tags, sourceId, page } = await scene(sending(sent), ['1'], decodePictureApart);
  expect(await round(clock)).toBe(1);
  const [view] = await views();
  expect(view).toMatchObject({ camera: '1', takenAt: clock, widthPx: 480, heightPx: 270 });
  const answer = await answerCameraPicture(new Request('http://news.example/'), db, view?.name ?? '');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBeLessThan(40_000);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 480 });
  expect(bytes.includes('Camera 7')).toBe(false);
  expect(await tags()).toEqual([`camera:${sourceId}:1`, `traffic:${editionId}`]);
  expect((await page(minutes(29))).cameras).toMatchObject([
    { picture: { path: `/cameras/${view?.name}`, widthPx: 480, heightPx: 270 }, isOld: false },
  ]);
});

test('a camera is asked every five minutes, and not by two workers', async () => {
  const { round, stranger } = await scene(sending(await picture(1)), ['1', '2', '3']);
  const taken = await Promise.all([round(clock), round(clock)]);
  expect(taken.reduce((one, other) => one + other)).toBe(3);
  expect(await round(minutes(4))).toBe(0);
  expect(await round(minutes(5))).toBeGreaterThan(0);
  expect(new Set(stranger.asked.slice(0, 3)).size).toBe(stranger.asked.slice(0, 3).length);
});

describe('a picture is from', () => {
  test.each([
    ['when its server says', minutes(-7), minutes(-7)],
    ['now, where that is to come', minutes(7), clock],
  ])('%s', async (_what, said, takenAt) => {
    const { round, views } = await scene(sending(await picture(2), { 'last-modified': said.toUTCString() }));
    await round(clock);
    expect((await views())[0]?.takenAt).toEqual(takenAt);
  });

  test('when it was first seen, where it is the same again or unchanged: it turns old, and goes', async () => {
    const bytes = await picture(3);
    const { round, views, tags, page, stranger } = await scene((request, response) => {
      if (request.headers['if-none-match']) return void response.writeHead(304).end();
      const etag = stranger.asked.length > 1 ? { etag: '"a"' } : {};
      response.writeHead(200, { 'content-type': 'image/jpeg', ...etag }).end(bytes);
    });
    for (const at of [clock, minutes(5), minutes(10), minutes(15)]) expect(await round(at)).toBe(1);
    expect(stranger.asked).toHaveLength(4);
    expect(stranger.headers['if-none-match']).toBe('"a"');
    expect(await views()).toMatchObject([{ takenAt: clock }]);
    expect(await tags()).toHaveLength(2);
    expect((await page(minutes(29))).cameras).toMatchObject([{ isOld: false }]);
    expect((await page(minutes(30))).cameras).toMatchObject([{ isOld: true, takenAt: clock }]);
  });

  test('another day: then it is not shown', async () => {
    const long = new Date(clock.getTime() - dayMs).toUTCString();
    const { round, page } = await scene(sending(await picture(4), { 'last-modified': long }));
    await round(clock);
    expect((await page(clock)).cameras).toMatchObject([{ picture: null, takenAt: null, isOld: false }]);
  });
});

describe('refused is', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['a drawing', async () => Buffer.from(svg)],
    ['a page', async () => Buffer.from('<!doctype html><title>Sign in</title>')],
    ['a cut picture', async () => (await picture(5)).subarray(0, 900)],
    ['a picture of billions of pixels', async () => hugePng(await drawnPicture(40, 40).png().toBuffer())],
    ['a dot', async () => drawnPicture(1, 1).png().toBuffer()],
    ['nothing', async () => Buffer.alloc(0)],
  ])('%s; the camera is asked again less and less often', async (_what, bytes) => {
    const { db, round, views, tags } = await scene(sending(await bytes()), ['1'], decodePictureApart);
    await round(clock);
    expect([await views(), await tags()]).toEqual([[], []]);
    expect(await db.select().from(cameraViews)).toMatchObject([{ failures: 1, lease: null, dueAt: minutes(1) }]);
    await round(minutes(1));
    expect(await db.select().from(cameraViews)).toMatchObject([{ failures: 2, dueAt: minutes(3) }]);
  });

  test('what the server fails to send; what was last seen stays', async () => {
    const bytes = await picture(6);
    const { round, views, stranger } = await scene((_request, response) =>
      stranger.asked.length > 1 ? response.writeHead(500).end() : response.writeHead(200).end(bytes),
    );
    await round(clock);
    await round(minutes(5));
    expect(await views()).toMatchObject([{ takenAt: clock }]);
  });
});

test('a picture is forgotten an hour after its camera has another, and a camera that no page shows after days', async () => {
  const pictures = [await picture(7), await picture(8)];
  const { db, round, views, stranger } = await scene((_request, response) =>
    response.writeHead(200).end(pictures[stranger.asked.length - 1]),
  );
  await round(clock);
  const [first] = await views();
  await round(minutes(5));
  const [second] = await views();
  expect(await forgetCameraPictures(db, minutes(64), 10)).toBe(0);
  expect(await forgetCameraPictures(db, minutes(66), 10)).toBe(1);
  const statusOf = async (name = '') =>
    (await answerCameraPicture(new Request('http://news.example/'), db, name)).status;
  expect([await statusOf(first?.name), await statusOf(second?.name)]).toEqual([404, 200]);
  await forgetCameraPictures(db, new Date(clock.getTime() + 3 * dayMs), 10);
  expect(await views()).toEqual([]);
});

test('nobody is asked for the picture of an invented camera', async () => {
  const { db, stranger } = await scene(sending(await picture(9)), []);
  const cameras = [testCamera('1', `${stranger.origin}/1.jpg`)];
  await storedSource(db, editionId, 'city', { cameras }, { isSample: true });
  expect(await fetchCameras(db, () => new Date(clock.getTime() + hourMs), 8, tools)).toBe(0);
});

test('a camera that is out of service is not asked, and said to be so instead of its last picture', async () => {
  const { db, round, page, sourceId, stranger } = await scene(sending(await picture(10)));
  await round(clock);
  const cameras = [testCamera('1', `${stranger.origin}/1.jpg`, { isInService: false })];
  const parts = JSON.parse(JSON.stringify({ cameras: { dataAsOf: null, observations: cameras } }));
  await db.update(sourceAnswers).set({ parts }).where(eq(sourceAnswers.sourceId, sourceId));
  expect(await round(minutes(5))).toBe(0);
  expect(stranger.asked).toHaveLength(1);
  expect((await page(minutes(5))).cameras).toMatchObject([{ id: '1', picture: null, isInService: false }]);
});

test.each(['../../etc/passwd', `${'a'.repeat(32)}.svg`, `${'A'.repeat(32)}.webp`, `${'a'.repeat(32)}.webp`, ''])(
  'there is no picture %j',
  async (name) => {
    const answer = await answerCameraPicture(new Request('http://news.example/'), database.current().db, name);
    expect(answer.status).toBe(404);
  },
);

/** The same file with a header that promises a picture of 60,000 lines. */
function hugePng(bytes: Buffer): Buffer {
  const huge = Buffer.from(bytes);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  return huge;
}
