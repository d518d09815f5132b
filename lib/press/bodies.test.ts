import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLine, openTestDoor, type TestDoor, testContext, testSite } from '#testing/press/test-door.ts';

/**
 * A sender that sends all it has before it looks at the answer, and closes the connection afterwards, as many programs
 * do: were the connection closed on it while it sends, it would never see an answer.
 */
const bodyBytes = 2 * 1024 * 1024;
const form = 'content-type: multipart/form-data; boundary=x';
const own = `origin: ${testSite}`;

let door: TestDoor;
let seenBytes = 0;
beforeAll(async () => {
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    seenBytes = 0;
    // an upload that is refused unread, as Next's route would
    if (request.url !== '/desk/media') for await (const chunk of request) seenBytes += chunk.length;
    response.writeHead(request.url === '/desk/media' ? 413 : 200, { 'content-type': 'application/json' });
    response.end('{"error":"too large"}');
  };
  door = await openTestDoor(await testContext({ next }));
});
afterAll(() => door.close());

const refusals: readonly [name: string, status: number, line: string, headers: readonly string[]][] = [
  ['a reader’s form that is too large', 413, 'POST /story/a-1', [form, own]],
  ['a reader’s form that is none', 415, 'POST /story/a-1', ['content-type: application/json', own]],
  ['a form from elsewhere', 403, 'POST /story/a-1', [form, 'origin: https://evil.example']],
  ['a method that pages do not have', 405, 'PUT /story/a-1', [form, own]],
  ['a feed that is written to', 405, 'POST /feeds/calgary.rss', [form, own]],
  ['a picture that is written to', 405, 'PATCH /media/a.jpg', [form, own]],
  ['a file that is written to', 405, 'DELETE /_next/static/a.css', [form, own]],
  ['health that is written to', 405, 'POST /health/ready', [form, own]],
  ['no file, with a body', 404, 'GET /icons/none.png', [form]],
  ['an address that cannot be read', 400, 'POST /%', [form, own]],
  ['a form of the desk that is too large', 413, 'POST /desk/sign-in', [form, own]],
  ['an action of the desk that is too large', 413, 'POST /desk', ['next-action: abc', 'content-type: text/plain', own]],
  ['a form of the desk from elsewhere', 403, 'POST /desk/sign-in', [form, 'origin: https://evil.example']],
  ['a form of the desk that is none', 415, 'POST /desk/sign-in', ['content-type: text/plain', own]],
  ['a broken router state', 400, 'POST /desk', ['next-router-state-tree: %', form, own]],
  ['an upload from elsewhere', 403, 'POST /desk/media', ['content-type: image/png', 'origin: null']],
  ['an upload that is too large', 413, 'POST /desk/media', ['content-type: image/png', own]],
  ['signing in with a novel', 413, 'POST /desk/auth/sign-in/email', ['content-type: application/json', own]],
];

describe('2 MB that nobody wants are taken in before they are answered', () => {
  test.each(refusals)('%s: %i', async (_name, status, line, headers) => {
    for (const body of [sized, chunked]) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => send(line, headers, body)));
      for (const answer of answers) {
        expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
        expect(contentLength(answer)).toBe(bodyOf(answer).length);
        expect(bodyOf(answer).length).toBeGreaterThan(0);
        if (status === 405) expect(answer).toMatch(/^allow: (GET, HEAD|GET, HEAD, POST)\r$/m);
      }
    }
  });

  test('and the connection takes the next request', async () => {
    const { socket, soFar } = openLine(door.port);
    for (const number of [1, 2, 3]) {
      socket.write(head('POST /story/a-1', ['content-type: application/json', own, `content-length: ${bodyBytes}`]));
      socket.write(Buffer.alloc(bodyBytes, 'x'));
      await expect.poll(() => soFar().split('HTTP/1.1 415 ').length - 1).toBe(number);
    }
    socket.destroy();
  });
});

describe('a sender that asks before it sends (Expect: 100-continue)', () => {
  const asking = (line: string, headers: readonly string[], bytes: number) => {
    const opened = openLine(door.port);
    opened.socket.write(head(line, [...headers, 'expect: 100-continue', `content-length: ${bytes}`]));
    return opened;
  };

  test('is asked for a form that is taken', async () => {
    const { socket, soFar } = asking('POST /desk/sign-in', [form, own], 1_000);
    await expect.poll(soFar).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\n/);
    socket.write(Buffer.alloc(1_000, 'x'));
    await expect.poll(soFar).toContain('HTTP/1.1 200 ');
    expect(seenBytes).toBe(1_000);
    socket.destroy();
  });

  test.each(refusals.filter(([, status, line]) => status !== 413 || !line.includes('/desk/media')))(
    'is told at once of %s: %i',
    async (_name, status, line, headers) => {
      const { said } = asking(line, headers, bodyBytes);
      expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect((await said).toLowerCase()).toContain('\r\nconnection: close\r\n');
    },
  );
});

type Body = (headers: readonly string[]) => { headers: readonly string[]; pieces: Buffer[] };
const sized: Body = (headers) => ({
  headers: [...headers, `content-length: ${bodyBytes}`],
  pieces: [Buffer.alloc(bodyBytes, 'x')],
});
const chunked: Body = (headers) => ({
  headers: [...headers, 'transfer-encoding: chunked'],
  pieces: [
    ...Array.from({ length: 32 }, () =>
      Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 'x'), Buffer.from('\r\n')]),
    ),
    Buffer.from('0\r\n\r\n'),
  ],
});

/** Sends everything before it reads anything. */
async function send(line: string, given: readonly string[], body: Body): Promise<string> {
  const { socket, said } = openLine(door.port);
  socket.pause();
  const { headers, pieces } = body(given);
  socket.write(head(line, [...headers, 'connection: close']));
  for (const piece of pieces) {
    await new Promise<void>((resolve, reject) => socket.write(piece, (error) => (error ? reject(error) : resolve())));
  }
  socket.resume();
  return said;
}

function head(line: string, headers: readonly string[]): string {
  return `${[`${line} HTTP/1.1`, 'host: news.example', ...headers].join('\r\n')}\r\n\r\n`;
}

const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);
const contentLength = (answer: string) => Number(/^content-length: (\d+)\r$/im.exec(answer)?.[1]);
