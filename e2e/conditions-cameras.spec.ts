import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { minuteMs, now, secondMs } from '#lib/clock.ts';
import { caltrans } from '#lib/traffic/adapters/caltrans.ts';
import { cameraPicture, madeBy } from '#testing/conditions/camera-pictures.ts';
import { recordedAt } from '#testing/conditions/services-of-santa-barbara.ts';
import { listAsked, tellService } from '#testing/conditions/stub-services.ts';
import { santaBarbara } from '#testing/editions.ts';
import { ask } from '#testing/http/ask.ts';
import { askBeside } from '#testing/portal/run-beside.ts';
import { cctvRecord } from '#testing/traffic/answers/caltrans.ts';
import { expect, test } from './journey.ts';
import { restServices, type ServedPaper, startServedPaper } from './served-paper.ts';

/** Cameras over roads, from a service's pictures over the worker to the page and back. */
const path = '/santa-barbara/traffic';
const settings = { district: '5' };
const names = ['good', 'gone', 'page', 'heavy', 'wide', 'cut', 'old', 'off'];
const failing = ['cut', 'gone', 'heavy', 'page', 'wide'];
/** The worker looks for cameras every quarter of a minute. */
const soon = { timeout: 90_000, intervals: [500] };

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let served: ServedPaper;

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  served = await startServedPaper();
  const { paper } = served;
  const { id: _id, ...place } = santaBarbara;
  const editionId = await paper.take<number>('add-edition', place);
  await tellCameras(['off']);
  for (const [seed, name] of names.entries()) await show(name, await cameraPicture(seed), name === 'old' ? 40 : 20);
  await paper.take('add-source', { editionId, adapter: 'caltrans', settings });
});
test.afterAll(() => served?.close());

const urlOf = (name: string) => `https://cwwp2.dot.ca.gov/data/d5/cctv/image/${name}/${name}.jpg`;

async function tellCameras(outOfService: readonly string[]): Promise<void> {
  const context = { place: santaBarbara, settings, accessKey: null, links: {}, now: now() };
  const list = caltrans.requests(context).find(({ key }) => key === 'cctv')?.url ?? '';
  const data = names.map((name) => {
    const inService = String(!outOfService.includes(name));
    return cctvRecord({ index: name, name: `US-101 : At Mile ${name}`, url: urlOf(name), inService });
  });
  await tellService(served.dir, list, recordedAt(now(), 'cctv', { data }));
}

/** When the picture that a camera sends from now on was taken, to the second. */
const takenAt = new Map<string, Date>();

async function show(name: string, picture: Buffer, minutesAgo: number): Promise<void> {
  const at = new Date(Math.floor(now().getTime() / secondMs) * secondMs - minutesAgo * minuteMs);
  takenAt.set(name, at);
  await tellService(served.dir, urlOf(name), picture, {
    type: 'image/jpeg',
    headers: { 'last-modified': at.toUTCString() },
  });
}

/** What the page says of each camera. */
async function wall(): Promise<Map<string, string>> {
  const { body } = await ask(served.paper.copies[0].url, path);
  const figures = body.match(/<figure class="camera">.*?<\/figure>/gs) ?? [];
  return new Map(figures.map((figure) => [/At Mile (\w+)|at Mile (\w+)/.exec(figure)?.[2] ?? '', figure]));
}
const pictureIn = (figure = '') => /src="(\/cameras\/[0-9a-f]{32}\.webp)"/.exec(figure)?.[1] ?? null;
const timeIn = (figure = '') => new Date(/dateTime="([^"]+)"/i.exec(figure)?.[1] ?? '').getTime();

async function pictures(): Promise<string[]> {
  return [...(await wall())].flatMap(([name, figure]) => (pictureIn(figure) ? [name] : [])).toSorted();
}

const rest = (minutes: number) => restServices(served.beside, minutes);

test('a camera’s picture is ours, small, without what its file said, and no browser asks anybody else', async ({
  page,
}) => {
  await expect.poll(pictures, soon).toEqual(names.filter((name) => name !== 'off').toSorted());
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(served.paper.copies[0].url + path);
  for (const name of names.filter((one) => one !== 'off')) {
    const figure = figureOf(page, name);
    const picture = figure.getByRole('img');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth)).toBe(480);
    const time = figure.locator('time');
    // a script adds how long ago that is
    const clock = (await time.textContent())?.replace(/\s\(.*\)$/, '');
    await expect(picture).toHaveAttribute('alt', `The road at US-101 at Mile ${name}, ${clock}`);
    expect(Date.parse((await time.getAttribute('datetime')) ?? '')).toBe(takenAt.get(name)?.getTime());
    await expect(figure.getByText('Old picture:')).toHaveCount(name === 'old' ? 1 : 0);
  }
  await expect(figureOf(page, 'off')).toContainText('Out of service');
  await expect(figureOf(page, 'off').getByRole('img')).toHaveCount(0);
  const strange = requests.filter((url) => !url.startsWith(served.paper.copies[0].url) && !url.startsWith('data:'));
  expect(strange).toEqual([]);
  expect(requests.filter((url) => url.includes('/cameras/')).length).toBe(7);
});

const figureOf = (page: Page, name: string) => page.locator('figure.camera', { hasText: `at Mile ${name}` });

test('the route answers with the picture alone', async () => {
  const at = pictureIn((await wall()).get('good')) ?? '';
  const url = served.paper.copies[0].url;
  const { status, headers, bytes } = await ask(url, at);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(bytes.length).toBeLessThan(25_000);
  const read = await sharp(bytes).metadata();
  expect(read).toMatchObject({ format: 'webp', width: 480, height: 270 });
  expect([read.exif, read.xmp, read.iptc, read.icc]).toEqual([undefined, undefined, undefined, undefined]);
  for (const words of [madeBy, 'The county']) expect(bytes.includes(words)).toBe(false);
  expect((await cameraPicture(0)).includes(madeBy)).toBe(true);
  const again = await ask(url, at, { headers: { 'if-none-match': headers.etag } });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  for (const other of [`/cameras/${'0'.repeat(32)}.webp`, `${at}x`, '/cameras/..%2f..%2fsecrets.json'])
    expect((await ask(url, other)).status, other).toBe(404);
});

test('a new picture is brought; where none comes the last one stays, with its time', async () => {
  const before = await wall();
  await tellCameras(['off', 'old']);
  await show('good', await cameraPicture(20), 1);
  await tellService(served.dir, urlOf('gone'), 'Service Unavailable', { status: 503, type: 'text/plain' });
  const signIn = '<!doctype html><title>Sign in</title><p>Who are you?</p>';
  await tellService(served.dir, urlOf('page'), signIn, { type: 'text/html' });
  await tellService(served.dir, urlOf('heavy'), Buffer.alloc(9_000_000, 7), { type: 'image/jpeg' });
  await tellService(served.dir, urlOf('wide'), await cameraPicture(21, 6000, 4000), { type: 'image/jpeg' });
  const whole = await cameraPicture(22);
  await tellService(served.dir, urlOf('cut'), whole.subarray(0, whole.length / 2), { type: 'image/jpeg' });
  await askBeside(served.beside, 'ask-anew', []);
  await expect.poll(() => askBeside(served.beside, 'list-failed-cameras', []), soon).toBe(failing.join(' '));
  await expect.poll(async () => pictureIn((await wall()).get('good')), soon).not.toBe(pictureIn(before.get('good')));
  await expect.poll(async () => (await wall()).get('old'), soon).toContain('Out of service');
  const after = await wall();
  expect(timeIn(after.get('good'))).toBe(takenAt.get('good')?.getTime());
  for (const name of failing) {
    expect(pictureIn(after.get(name)), name).toBe(pictureIn(before.get(name)));
    expect(timeIn(after.get(name)), name).toBe(takenAt.get(name)?.getTime());
    expect((await ask(served.paper.copies[0].url, pictureIn(after.get(name)) ?? '')).status, name).toBe(200);
  }
});

test('no reader makes the portal ask for a picture', async () => {
  await rest(0);
  const before = (await listAsked(served.dir)).length;
  const at = [...(await wall()).values()].flatMap((figure) => pictureIn(figure) ?? []);
  for (let views = 0; views < 20; views += 1)
    for (const { status } of await Promise.all([path, ...at].map((one) => ask(served.paper.copies[0].url, one))))
      expect(status).toBe(200);
  expect((await listAsked(served.dir)).length).toBe(before);
});

test('a picture is called old after half an hour, and after a day it is gone', async () => {
  await rest(11);
  const isOld = async () =>
    [...(await wall())].flatMap(([name, said]) => (said.includes('Old picture:') ? [name] : []));
  await expect.poll(async () => (await isOld()).toSorted(), soon).toEqual(failing);
  await rest(1_410);
  await expect.poll(pictures, soon).toEqual(['good']);
  for (const name of failing) expect((await wall()).get(name)).toContain('No picture at the moment');
});
