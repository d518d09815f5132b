import { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '#testing/database/test-database.ts';
import { authority, certificate, certificateKey, expiredCertificate } from '#testing/fetching/certificates.ts';
import { listen, redirectTo, startStranger } from '#testing/fetching/stranger.ts';
import { fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);
const names = { 'news.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] };
const way = { ...testWay('127.0.0.1', names), authorities: authority };

/** @returns its port, and by what names it was asked, in TLS and in HTTP */
async function startSecureServer(cert = certificate, answer = 'x') {
  const askedAs: unknown[] = [];
  const server = createServer({ cert, key: certificateKey }, (request, response) => {
    askedAs.push((request.socket as TLSSocket).servername, request.headers.host);
    response.end(answer);
  });
  server.on('tlsClientError', () => {});
  onTestFinished(() => server.closeAllConnections());
  return { port: await listen(server, '127.0.0.1'), askedAs };
}

it('a server is asked by its name, wherever the name was found to be', async () => {
  const { port, askedAs } = await startSecureServer();
  expect(await fetchIt(`https://news.example:${port}/`, {}, way)).toMatchObject({ kind: 'fetched' });
  expect(askedAs).toEqual(['news.example', `news.example:${port}`]);
});

it('a server is asked by its address', async () => {
  const { port, askedAs } = await startSecureServer();
  expect(await fetchIt(`https://127.0.0.1:${port}/`, {}, way)).toMatchObject({ kind: 'fetched' });
  expect(askedAs).toEqual([false, `127.0.0.1:${port}`]);
});

describe('a certificate is refused', () => {
  it.each([
    ['of another name', certificate, 'other.example', way],
    ['of an unknown authority', certificate, 'news.example', { ...way, authorities: null }],
    ['that is over', expiredCertificate, 'news.example', way],
  ])('%s', async (_name, cert, host, by) => {
    const { port, askedAs } = await startSecureServer(cert);
    expect(await fetchIt(`https://${host}:${port}/`, {}, by)).toMatchObject({
      kind: 'failed',
      fault: 'badCertificate',
      userMessage: 'The server’s certificate is not valid, so it may be somebody else’s.',
    });
    expect(askedAs).toEqual([]);
  });
});

it('a server that speaks no TLS cannot be reached by it', async () => {
  const server = await startStranger((_request, response) => response.end('x'));
  expect(await fetchIt(`https://127.0.0.1:${server.port}/`, {}, way)).toMatchObject({ fault: 'unreachable' });
});

it('a redirect may lead to https', async () => {
  const { port } = await startSecureServer();
  const server = await startStranger(redirectTo(`https://news.example:${port}/`, 301));
  expect(await fetchIt(server.origin, {}, way)).toMatchObject({ url: `https://news.example:${port}/` });
});
