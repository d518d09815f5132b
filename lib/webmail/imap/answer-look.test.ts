import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { answerLook } from '#lib/webmail/imap/answer-look.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { setAccount } from '#lib/webmail/imap/set-account.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { withoutServer } from '#testing/webmail/imap/without-server.ts';
import { type TestBox, testBox } from '#testing/webmail/test-boxes.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;
let ann: TestPerson;
let ben: TestPerson;
let atServer: TestBox;
let keptHere: TestBox;

beforeAll(async () => {
  [ann, ben] = [await testPerson(db(), 'editor', now), await testPerson(db(), 'administrator', now)];
  [atServer, keptHere] = [await testBox(db(), now, ann.actor), await testBox(db(), now, ann.actor)];
  await setAccount(db(), system, { box: atServer.slug, username: 'news', password: 'river' }, now);
});
afterAll(closeAllConnections);

async function post(sent: unknown, actor: TestPerson['actor'] | null = ann.actor, origin = 'http://localhost:3000') {
  const [method, body] = ['POST', JSON.stringify(sent)];
  const request = new Request('http://localhost:3000/webmail/live/look', { method, body, headers: { origin } });
  const findFollower = async () => actor && { actor };
  const answer = await answerLook(request, { db: db(), findFollower, now, tools: withoutServer(db()) });
  return [answer.status, answer.status === 200 ? await answer.json() : null];
}

test('a page that is open is told when the mail server does not do its part', async () => {
  expect(await post({ box: atServer.slug })).toEqual([200, { belowCount: null }]);
});

test.each<[string, number, () => ReturnType<typeof post>]>([
  ['that names no box', 400, () => post({ conversation: '1' })],
  ['of nobody who is signed in', 401, () => post({ box: atServer.slug }, null)],
  ['of another site', 403, () => post({ box: atServer.slug }, ann.actor, 'https://elsewhere.example')],
  ['of somebody without a grant', 404, () => post({ box: atServer.slug }, ben.actor)],
  ['of a box that is kept here', 404, () => post({ box: keptHere.slug })],
  ['of no box at all', 404, () => post({ box: '\0' })],
])('one %s is answered with %d', async (_name, status, ask) => {
  expect(await ask()).toEqual([status, null]);
});
