import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEnhancements, type Enhancements } from '#lib/press/build-enhancements.ts';
import { sendEnhancements } from '#lib/press/send-enhancements.ts';

let made: Enhancements;
beforeAll(async () => {
  made = await buildEnhancements();
});

function answer(headers: Record<string, string>, method = 'GET') {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, headers });
  const response = new ServerResponse(request);
  const sent: { status?: number; headers?: Record<string, unknown>; body?: Buffer | undefined } = {};
  response.writeHead = (status: number, given?: unknown) => {
    Object.assign(sent, { status, headers: given });
    return response;
  };
  response.end = (body?: unknown) => {
    if (body instanceof Buffer) sent.body = body;
    return response;
  };
  sendEnhancements(made, 'https://news.example', request, response);
  return sent;
}

describe('the paper’s own script', () => {
  test('stays small: 5 KB as it travels', () => {
    expect(made.bodies.identity.length).toBeGreaterThan(500);
    expect(made.bodies.gzip.length).toBeLessThan(5 * 1024);
    expect(made.bodies.br.length).toBeLessThan(made.bodies.gzip.length);
  });

  test('is one whole module that asks for nothing else', () => {
    const source = made.bodies.identity.toString('utf8');
    expect(source).not.toMatch(/\bimport\b|\bfetch\(|XMLHttpRequest|innerHTML|eval\(/);
    expect(source).toContain('share-more');
    expect(brotliDecompressSync(made.bodies.br).toString('utf8')).toBe(source);
    expect(gunzipSync(made.bodies.gzip).toString('utf8')).toBe(source);
  });

  test('has the same address for the same contents', async () => {
    expect(made.path).toMatch(/^\/paper\/enhance-[0-9a-f]{16}\.js$/);
    expect((await buildEnhancements()).path).toBe(made.path);
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['', undefined],
  ])('for a browser that takes "%s"', (accepted, encoding) => {
    const { status, headers, body } = answer({ 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(headers?.['content-encoding']).toBe(encoding);
    expect(headers?.['content-length']).toBe(body?.length);
  });

  test('is not sent again to a browser that has it, and HEAD gets no body', () => {
    expect(answer({ 'if-none-match': made.etag })).toMatchObject({ status: 304 });
    const head = answer({}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBeUndefined();
  });
});
