import type { RequestListener } from 'node:http';
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#testing/database/test-database.ts';
import { startStranger } from '#testing/fetching/stranger.ts';
import { fetcher } from '#testing/fetching/test-way.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const database = testDatabase();
const fetchIt = fetcher(database);

const random = seededRandom(13);
const text = Buffer.from(Array.from({ length: 50_000 }, () => `item ${Math.floor(random() * 1e6)} `).join(''));

const sending =
  (body: Buffer, encoding?: string): RequestListener =>
  (_request, response) => {
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
    response.end(body);
  };

/** Says that more will come, and hangs up. */
const cutting =
  (body: Buffer, encoding?: string, isChunked = false): RequestListener =>
  (_request, response) => {
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
    if (!isChunked) response.setHeader('Content-Length', body.length + 1);
    response.write(body, () => response.destroy());
  };

describe('a body is unpacked', () => {
  it.each([
    ['nothing', text, undefined],
    ['gzip', gzipSync(text), 'gzip'],
    ['gzip by its old name', gzipSync(text), 'X-GZIP'],
    ['brotli', brotliCompressSync(text), 'br'],
    ['deflate', deflateSync(text), 'deflate'],
    ['deflate without its header', deflateRawSync(text), 'deflate'],
    ['gzip in two parts', Buffer.concat([gzipSync(text.subarray(0, 99)), gzipSync(text.subarray(99))]), 'gzip'],
    ['gzip that was padded', Buffer.concat([gzipSync(text), Buffer.alloc(99)]), 'gzip'],
    ['an encoding that is none', text, 'utf-8'],
    ['no name', text, ''],
  ])('from %s', async (_name, body, encoding) => {
    const server = await startStranger(sending(body, encoding));
    const fetched = await fetchIt(server.origin);
    expect(fetched).toMatchObject({ kind: 'fetched', isCut: false });
    expect(fetched.kind === 'fetched' && fetched.bytes.equals(text)).toBe(true);
  });

  it.each(['gzip', 'br', 'deflate', undefined])('also an empty one, called %s', async (encoding) => {
    const server = await startStranger(sending(Buffer.alloc(0), encoding));
    expect(await fetchIt(server.origin)).toMatchObject({ kind: 'fetched', bytes: Buffer.alloc(0) });
  });
});

const half = (body: Buffer) => body.subarray(0, body.length / 2);

describe('a body that breaks off', () => {
  const cuts: [string, RequestListener][] = [
    ['before its length', cutting(text)],
    ['in the middle of a chunk', cutting(text, undefined, true)],
    ['packed as gzip', cutting(half(gzipSync(text)), 'gzip')],
    ['packed as brotli', cutting(half(brotliCompressSync(text)), 'br')],
    ['in the middle of whole gzip', sending(half(gzipSync(text)), 'gzip')],
  ];

  it.each(cuts)('%s is of use as a feed', async (_name, answer) => {
    const server = await startStranger((request, response) => {
      response.setHeader('ETag', '"whole"');
      answer(request, response);
    });
    const fetched = await fetchIt(server.origin);
    // the validators are those of the whole: with them the rest would never come
    expect(fetched).toMatchObject({ kind: 'fetched', isCut: true, etag: null, lastModified: null, maxAgeMs: null });
    if (fetched.kind !== 'fetched') return;
    expect(fetched.bytes.length).toBeGreaterThan(1_000);
    expect(text.subarray(0, fetched.bytes.length).equals(fetched.bytes)).toBe(true);
  });

  it.each(cuts)('%s is damage elsewhere', async (_name, answer) => {
    const server = await startStranger(answer);
    expect(await fetchIt(server.origin, { kind: 'picture' })).toMatchObject({ kind: 'failed', fault: 'damaged' });
  });

  it.each([
    ['before it begins', cutting(Buffer.alloc(0))],
    ['because it never was gzip', sending(text, 'gzip')],
    ['in the middle of gzip', sending(gzipSync(text).fill(0xff, 5_000, 6_000), 'gzip')],
  ])('%s is damage everywhere', async (_name, answer) => {
    const server = await startStranger(answer);
    expect(await fetchIt(server.origin)).toMatchObject({ kind: 'failed', fault: 'damaged' });
  });
});

describe('a body that is too large', () => {
  it.each([
    [100_000, 'fetched'],
    [100_001, 'failed'],
  ])('of %i bytes of 100000 is %s', async (length, kind) => {
    const body = Buffer.alloc(length);
    for (const answer of [sending(body), sending(gzipSync(body), 'gzip'), sending(brotliCompressSync(body), 'br')]) {
      const server = await startStranger(answer);
      expect(await fetchIt(server.origin, { maxBytes: 100_000 })).toMatchObject({
        kind,
        ...(kind === 'failed' ? { fault: 'tooLarge', status: 200 } : {}),
      });
    }
  });

  it('is not even begun where it says so', async () => {
    const server = await startStranger((_request, response) => {
      response.writeHead(200, { 'Content-Length': 100_000_000 });
      response.flushHeaders();
    });
    expect(await fetchIt(server.origin)).toMatchObject({ fault: 'tooLarge' });
  });

  it('is left when it never ends', async () => {
    let sent = 0;
    const server = await startStranger((_request, response) => {
      const chunk = Buffer.alloc(100_000);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
        response.once('drain', more);
      };
      more();
    });
    // as is the robots.txt
    expect(await fetchIt(server.origin, { kind: 'page' })).toMatchObject({ fault: 'tooLarge' });
    expect(await fetchIt(server.origin, { maxBytes: 1_000_000 })).toMatchObject({ fault: 'tooLarge' });
    // what the buffers of the connections hold comes on top
    expect(sent).toBeLessThan(30_000_000);
  });

  it.each([
    ['packed once', (bomb: Buffer) => bomb],
    ['packed twice', gzipSync],
  ])('is never in memory when it is a bomb, %s', async (_name, pack) => {
    const bomb = pack(await gzipOfZeros(200_000_000));
    expect(bomb.length).toBeLessThan(250_000);
    const server = await startStranger(sending(bomb, 'gzip'));
    const before = process.memoryUsage();
    const fetched = await fetchIt(server.origin, { maxBytes: 1_000_000 });
    const after = process.memoryUsage();
    // packed twice it is only a small file that nobody unpacks any further
    expect(fetched).toMatchObject(bomb.length > 100_000 ? { fault: 'tooLarge' } : { kind: 'fetched' });
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20_000_000);
  });
});

async function gzipOfZeros(length: number): Promise<Buffer> {
  const gzip = createGzip();
  const packed = gzip.toArray();
  const zeros = Buffer.alloc(1_000_000);
  for (let made = 0; made < length; made += zeros.length) gzip.write(zeros);
  gzip.end();
  return Buffer.concat(await packed);
}
