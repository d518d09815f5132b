import { beforeEach, expect, test } from 'vitest';
import { DatabaseAwayError } from '#lib/db/database-away.ts';
import { answerPresence } from '#lib/stories/presence/answer-presence.ts';
import { listPresences } from '#lib/stories/presence/list-presences.ts';
import { notePresence } from '#lib/stories/presence/note-presence.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { testDesk } from '#testing/stories/test-desk.ts';

const desk = testDesk();
const now = new Date('2026-11-23T15:35:00Z');
let ana: TestPerson;
let ben: TestPerson;
let story: number;
beforeEach(async () => {
  await desk.db().delete(storyPresences);
  ana = await testPerson(desk.db(), 'reporter', now);
  ben = await testPerson(desk.db(), 'editor', now);
  ({ id: story } = await desk.create());
});

type Sent = { body: unknown; origin?: string; who?: TestPerson | null; at?: Date };

function send({ body, origin = 'http://localhost:3000', who = ben, at = now }: Sent): Promise<Response> {
  const request = new Request('http://localhost:3000/desk/live/presence', {
    method: 'POST',
    headers: { origin },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answerPresence(request, { db: desk.db(), findFollower: async () => who, now: at });
}

test('whoever says that they are there hears who else is, by the clocks of the story’s place', async () => {
  const at = (day: number, hour: number, second = 0) => new Date(Date.UTC(2026, 10, day, hour, 41, second));
  await notePresence(desk.db(), ana.actor, { tab: 'one', story, block: 'b1' }, at(23, 16));
  const answer = await send({ body: { tab: 'two', story, block: null }, at: at(23, 16) });
  expect(await answer.json()).toEqual({
    people: [{ name: 'Test reporter', isSelf: false, since: '10:41', blockIds: ['b1'] }],
  });
  // in another tab, and through the night
  await notePresence(desk.db(), ben.actor, { tab: 'three', story, block: null }, at(23, 16, 1));
  await desk
    .db()
    .update(storyPresences)
    .set({ seenAt: at(24, 16) });
  const next = await send({ body: { tab: 'two', story, block: null }, at: at(24, 16) });
  expect(await next.json()).toMatchObject({
    people: [{ since: 'Nov 23, 10:41' }, { name: 'Test editor', isSelf: true, since: 'Nov 23, 10:41' }],
  });
});

test('a tab that says it goes is gone', async () => {
  await send({ body: { tab: 'two', story, block: null } });
  expect((await send({ body: { tab: 'two', story, left: true } })).status).toBe(204);
  expect(await listPresences(desk.db(), ben.actor, [story], now)).toEqual([]);
});

test.each<[string, (here: object) => Sent, number]>([
  ['from another site', (body) => ({ body, origin: 'https://evil.example' }), 403],
  ['by nobody', (body) => ({ body, who: null }), 401],
  ['that is none', () => ({ body: 'here' }), 400],
  ['of a block that is none', (body) => ({ body: { ...body, block: '"><b>' } }), 400],
  ['of no story', (body) => ({ body: { ...body, story: 999_999 } }), 404],
])('a word %s is refused', async (_name, of, status) => {
  expect((await send(of({ tab: 'two', story, block: null }))).status).toBe(status);
  expect(await listPresences(desk.db(), ben.actor, [story], now)).toEqual([]);
});

test('while the database is away it says so', async () => {
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    headers: { origin: 'http://localhost:3000' },
  });
  const findFollower = () => Promise.reject(new DatabaseAwayError());
  expect((await answerPresence(request, { db: desk.db(), findFollower, now })).status).toBe(503);
});
