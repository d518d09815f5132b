import { once } from 'node:events';
import { createServer, get, IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PressResponse } from '#lib/press/answering/press-response.ts';
import { sendPrint } from '#lib/press/answering/send.ts';
import { makePrint, type Print, recompress } from '#lib/press/print.ts';

const words = '<!DOCTYPE html><p>'.padEnd(5_000, 'The ice began to move at four. ');
let print: Print;
let server: Server;

beforeAll(async () => {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0',
    vary: 'Accept-Encoding',
  };
  print = await makePrint(200, headers, Buffer.from(words));
  server = createServer({ IncomingMessage, ServerResponse: PressResponse }, (request, response) => {
    void sendPrint(request, response, print, 'hit');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(headers: Record<string, string>, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ port, host: '127.0.0.1', method, headers }), 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

test.each([
  ['br, gzip', 'br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
  ['identity', undefined, (body: Buffer) => body],
])('who takes %s gets the page so, with its length and an own strong tag', async (accepted, encoding, read) => {
  const { status, headers, body } = await ask({ 'accept-encoding': accepted });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers.etag).toMatch(/^"[\w-]{22}-(br|gzip|identity)"$/);
  expect(headers['cache-status']).toBe('action-news; hit');
  expect(headers['x-request-id']).toBeTruthy();
  expect(read(body).toString('utf8')).toBe(words);
});

test('a page a reader has is not sent again, also after it was pressed harder', async () => {
  const first = await ask({ 'accept-encoding': 'br' });
  const before = print.encodings.br.bytes.length;
  await recompress(print);
  expect(print.encodings.br.bytes.length).toBeLessThanOrEqual(before);
  for (const tag of [first.headers.etag ?? '', `W/${first.headers.etag}`, `"other", ${first.headers.etag}`, '*']) {
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': tag });
    expect(again.status, tag).toBe(304);
    expect(again.body.length).toBe(0);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.headers['cache-control']).toBe('public, max-age=0');
  }
  expect((await ask({ 'accept-encoding': 'gzip', 'if-none-match': first.headers.etag ?? '' })).status).toBe(200);
});

test('HEAD gets the headers alone', async () => {
  const { status, headers, body } = await ask({ 'accept-encoding': 'br' }, 'HEAD');
  expect(status).toBe(200);
  expect(Number(headers['content-length'])).toBeGreaterThan(0);
  expect(body.length).toBe(0);
});

test('a document a feed reader has by its date is not sent again, unless a tag says otherwise', async () => {
  const dated = await makePrint(
    200,
    { ...print.headers, 'last-modified': 'Sun, 23 Nov 2025 15:35:00 GMT' },
    Buffer.from(words),
  );
  const before = print;
  print = dated;
  const since = (date: string, more = {}) => ask({ 'accept-encoding': 'gzip', 'if-modified-since': date, ...more });
  expect((await since('Sun, 23 Nov 2025 15:35:00 GMT')).status).toBe(304);
  expect((await since('Sun, 23 Nov 2025 15:34:59 GMT')).status).toBe(200);
  expect((await since('not a date')).status).toBe(200);
  expect((await since('Sun, 23 Nov 2025 15:35:00 GMT', { 'if-none-match': '"another"' })).status).toBe(200);
  print = before;
});
