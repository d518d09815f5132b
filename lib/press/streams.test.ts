import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { openLine, openTestDoor, testContext } from '#testing/press/test-door.ts';

/** The desk's stream, of which the press gathers nothing. */
const asked = 'GET /desk/live?since=7 HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\nlast-event-id: 9\r\n\r\n';

/** A door behind which Next streams what a test says. */
async function openStreaming() {
  const begun = Promise.withResolvers<{ request: IncomingMessage; response: ServerResponse }>();
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
    begun.resolve({ request, response });
    await once(response, 'close');
  };
  return { begun: begun.promise, door: await openTestDoor(await testContext({ next })) };
}

test('what is streamed goes out as it comes, as it is, with the headers of safety', async () => {
  const { begun, door } = await openStreaming();
  const { socket, soFar } = openLine(door.port);
  socket.write(asked);
  const { request, response } = await begun;
  expect(request.headers['last-event-id']).toBe('9');
  response.write('data: one\n\n');
  await expect.poll(soFar).toMatch(/data: one/);
  expect(soFar()).toMatch(/^HTTP\/1.1 200 [\s\S]*x-content-type-options: nosniff/i);
  expect(soFar()).not.toMatch(/content-encoding|content-length/i);
  response.write('data: two\n\n');
  await expect.poll(soFar).toMatch(/data: two/);
  socket.destroy();
  await door.close();
});

test('Next is told when the reader goes away', async () => {
  const { begun, door } = await openStreaming();
  const { socket } = openLine(door.port);
  socket.write(asked);
  const { response } = await begun;
  const gone = once(response, 'close');
  socket.destroy();
  await gone;
  await door.close();
});

test('one that ends lets the door close, and its connection with it', async () => {
  const { begun, door } = await openStreaming();
  const { socket, said } = openLine(door.port);
  socket.write(asked);
  const { response } = await begun;
  const closed = door.close();
  response.end('data: bye\n\n');
  expect(await said).toMatch(/data: bye/);
  await closed;
});
