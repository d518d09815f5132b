import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeEach, expect, test } from 'vitest';
import { openLine, openTestDoor, type TestDoor, testContext, testSite } from '#testing/press/test-door.ts';

/** What a portal that is told to stop does with those it is talking to. */
let door: TestDoor;
let finish: PromiseWithResolvers<void>;
let begun: PromiseWithResolvers<void>;

beforeEach(async () => {
  finish = Promise.withResolvers();
  begun = Promise.withResolvers();
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    begun.resolve();
    let bytes = 0;
    for await (const chunk of request) bytes += chunk.length;
    await finish.promise;
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ bytes }));
  };
  door = await openTestDoor(await testContext({ next }));
});

const upload = `POST /desk/media HTTP/1.1\r\nhost: x\r\norigin: ${testSite}\r\ncontent-length: 8\r\n\r\n`;

test('an upload that has begun arrives whole and is answered', async () => {
  const { socket, said } = openLine(door.port);
  socket.write(`${upload}half`);
  await begun.promise;
  const closed = door.close();
  socket.write('half');
  finish.resolve();
  expect(await said).toMatch(/^HTTP\/1.1 201 [\s\S]*\r\nconnection: close\r\n[\s\S]*\{"bytes":8\}$/i);
  await closed;
});

test('an answer that is being made goes out, and its connection takes no other request', async () => {
  const { socket, said } = openLine(door.port);
  socket.write('GET /desk HTTP/1.1\r\nhost: x\r\n\r\n');
  await begun.promise;
  const closed = door.close();
  socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
  finish.resolve();
  expect((await said).match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 201']);
  await closed;
});

test('connections on which nothing is asked hold nobody up', async () => {
  finish.resolve();
  const kept = openLine(door.port);
  kept.socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
  await expect.poll(kept.soFar).toContain('{"bytes":0}');
  const silent = openLine(door.port);
  await once(silent.socket, 'connect');
  await door.close();
  await Promise.all([kept.said, silent.said]);
});
