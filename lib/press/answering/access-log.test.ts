import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { openTestDoor, type TestDoor, testContext, testSite } from '#testing/press/test-door.ts';

/** What Next answers. */
let answered = 200;
let door: TestDoor;
beforeAll(async () => {
  const next: PressContext['next'] = async (_request, response) => {
    response.writeHead(answered, { 'content-type': 'application/json' }).end();
  };
  door = await openTestDoor(await testContext({ next }));
});
afterAll(() => door.close());

test.each<[string, string, string, number, boolean]>([
  ['a question for what happened', 'GET', addressOf('liveNow', {}, { since: '7' }), 200, false],
  ['a note of who is there', 'POST', addressOf('presence'), 204, false],
  ['one that is refused', 'GET', addressOf('liveNow'), 401, true],
  ['one that fails', 'POST', addressOf('presence'), 409, true],
  ['one from elsewhere', 'POST', addressOf('presence'), 403, true],
  ['the last words of a story', 'POST', addressOf('leaveStory'), 204, true],
  ['the desk', 'GET', addressOf('desk'), 200, true],
])('%s (%s %s: %i) is in the log: %s', async (_what, method, path, status, isLogged) => {
  const before = door.log().length;
  const origin = status === 403 ? 'https://elsewhere.example' : testSite;
  answered = status;
  const body = method === 'POST' ? '{}' : null;
  const answer = await fetch(`http://127.0.0.1:${door.port}${path}`, { method, headers: { origin }, body });
  await answer.text();
  expect(answer.status).toBe(status);
  // whatever is asked next is logged after it
  await fetch(`http://127.0.0.1:${door.port}/media/next`).then((next) => next.text());
  await expect.poll(() => door.log().slice(before)).toContain('/media/next');
  expect(
    door
      .log()
      .slice(before)
      .includes(path.split('?', 1)[0] ?? ''),
  ).toBe(isLogged);
});
