import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { AccessLog } from '#lib/press/answering/access-log.ts';
import { Freshness } from '#lib/press/cache/freshness.ts';
import { Pages } from '#lib/press/cache/pages.ts';
import { openDoor } from '#lib/press/door.ts';
import { FormNames } from '#lib/press/forms/form-names.ts';
import { type NoticeStatus, noticeStatuses } from '#lib/press/notices.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { makePlainPrint, makePrint, type Print } from '#lib/press/print.ts';

export const testSite = 'https://news.example';

/** What the press works with, but for Next, files and pictures: a test says what those answer. */
export async function testContext(given: Partial<PressContext> = {}): Promise<PressContext> {
  const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' };
  const notices = new Map<NoticeStatus, Print>();
  for (const status of noticeStatuses) {
    notices.set(status, await makePrint(status, html, Buffer.from(`<h1>a notice: ${status}</h1>`)));
  }
  return {
    next: async (_request, response) => {
      response.writeHead(200, html).end('<!DOCTYPE html><html><body>a page</body></html>');
    },
    formNames: new FormNames(new Map()),
    notices,
    pages: new Pages({
      print: () => Promise.reject(new Error('nothing is read here')),
      maxBytes: 0,
      freshness: new Freshness(0),
      nowMs: () => 0,
    }),
    siteUrl: testSite,
    trustedProxies: 0,
    formCookies: ['an_sender'],
    fixedAnswers: new Map(),
    files: { find: async () => null },
    noFile: makePlainPrint(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }, Buffer.from('none\n')),
    answerPicture: async () => new Response('none\n', { status: 404 }),
    isDatabaseThere: async () => true,
    onSent: () => {},
    ...given,
  };
}

export type TestDoor = {
  port: number;
  /** What stands in the access log. */
  log: () => string;
  close: () => Promise<void>;
};

/** Opens the press's door on loopback. */
export async function openTestDoor(context: PressContext): Promise<TestDoor> {
  let text = '';
  const log = new AccessLog((more) => {
    text += more;
  });
  const { server, close } = openDoor(context, log);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    log: () => {
      log.flush();
      return text;
    },
    close,
  };
}

/** A connection to say anything over; `said` is all that came back when the other side has ended it. */
export function openLine(port: number): { socket: Socket; said: Promise<string>; soFar: () => string } {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => {});
  return { socket, said: once(socket, 'close').then(() => text), soFar: () => text };
}
