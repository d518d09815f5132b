import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { answerMailPresence } from '#lib/webmail/work/presence/answer-mail-presence.ts';
import { endMailPresence } from '#lib/webmail/work/presence/end-mail-presence.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { noteMailPresence } from '#lib/webmail/work/presence/note-mail-presence.ts';
import type { Doing } from '#lib/webmail/work/presence/types.ts';
import { sweepMailPresences } from '#lib/webmail/work/sweep-work.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newsListener } from '#testing/live/news-listener.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * secondMs);
const db = () => database.current().db;

let ann: TestPerson;
let kim: TestPerson;
let box: TestBox;
let at: { box: string; conversation: string };
beforeAll(async () => {
  kim = await testPerson(db(), 'editor', now);
});
beforeEach(async () => {
  ann = await testPerson(db(), 'reporter', now);
  box = await testBox(db(), now, ann.actor, kim.actor);
  const { conversationId } = await deliverMessage(db(), originals.current(), comingMail(box.boxId), now);
  at = { box: box.slug, conversation: String(conversationId) };
});

const here = (person: TestPerson, seconds = 0, doing: Doing = 'reading', tab = 'one') =>
  noteMailPresence(db(), person.actor, { ...at, tab, doing }, later(seconds));
const leave = (person: TestPerson, seconds: number, tab = 'one') =>
  endMailPresence(db(), person.actor, { ...at, tab }, later(seconds));
const seenBy = async (person: TestPerson, seconds: number) => {
  const people = await listMailPresences(
    db(),
    person.actor,
    { box: at.box, conversations: [at.conversation] },
    later(seconds),
  );
  return people.get(at.conversation) ?? [];
};
const news = () => ({ kind: 'mailPresence', box: box.boxId, conversation: Number(at.conversation) });
const reading = [{ name: 'Test reporter', doing: 'reading' }];
const answering = [{ name: 'Test reporter', doing: 'answering' }];

test('others see who has a conversation open and who answers; nobody sees themselves', async () => {
  await here(ann);
  expect([await seenBy(kim, 1), await seenBy(ann, 1)]).toEqual([reading, []]);
  await here(ann, 2, 'answering', 'two');
  expect(await seenBy(kim, 3)).toEqual(answering);
  await leave(ann, 4, 'two');
  expect(await seenBy(kim, 4)).toEqual(reading);
});

test('people with a grant are told of coming, answering and going, and of nothing in between', async () => {
  const [hears, hearsNothing] = [
    await newsListener(db(), kim.actor, now),
    await newsListener(db(), (await testPerson(db(), 'administrator', now)).actor, now),
  ];
  await here(ann, 0);
  await here(ann, 10);
  await here(ann, 20, 'answering');
  await leave(ann, 22);
  await leave(ann, 23);
  expect(await hears()).toEqual([news(), news(), news()]);
  expect(await hearsNothing()).toEqual([]);
});

describe('somebody is gone', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['at once when their tab says so', () => leave(ann, 1)],
    ['when they are barred', () => banStaff(db(), system, { staffId: ann.actor.id }, now)],
    ['when their grant is revoked', () => revokeBox(db(), system, { box: box.slug, person: ann.email }, now)],
  ])('%s', async (_name, go) => {
    await here(ann);
    await go();
    expect(await seenBy(kim, 1)).toEqual([]);
  });

  test('for good, though what their tab said before comes in later', async () => {
    await leave(ann, 1, 'unseen');
    await here(ann, 2, 'answering', 'unseen');
    expect(await seenBy(kim, 3)).toEqual([]);
  });

  test('within a minute without a word, and those who saw them are told', async () => {
    await here(ann);
    expect(await seenBy(kim, 24)).toEqual(reading);
    expect(await seenBy(kim, 25)).toEqual([]);
    const hears = await newsListener(db(), kim.actor, now);
    await sweepMailPresences(db(), later(24));
    expect(await hears()).toEqual([]);
    await sweepMailPresences(db(), later(25));
    expect(await hears()).toContainEqual(news());
  });
});

test('without a grant nobody is there, and nobody is seen', async () => {
  const stranger = await testPerson(db(), 'administrator', now);
  await expect(here(stranger)).rejects.toThrow(NotFoundError);
  await expect(seenBy(stranger, 1)).rejects.toThrow(NotFoundError);
});

describe('a tab is answered', () => {
  const post = async (
    sent: unknown,
    actor: TestPerson['actor'] | null = kim.actor,
    origin = 'http://localhost:3000',
  ) => {
    const request = new Request('http://localhost:3000/webmail/live/presence', {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { origin },
    });
    const findFollower = async () => actor && { actor };
    const answer = await answerMailPresence(request, { db: db(), findFollower, now: later(1) });
    return [answer.status, answer.status === 200 ? await answer.json() : null];
  };

  test('with who else is there', async () => {
    await here(ann, 0, 'answering');
    expect(await post({ ...at, tab: 'k', doing: 'reading' })).toEqual([200, { people: answering }]);
    expect(await post({ ...at, tab: 'k', left: true })).toEqual([204, null]);
  });

  test.each<[string, number, () => ReturnType<typeof post>]>([
    ['that says nothing of use', 400, () => post({ tab: 'k' })],
    ['of nobody who is signed in', 401, () => post({ ...at, tab: 'k', doing: 'reading' }, null)],
    ['of another site', 403, () => post({ ...at, tab: 'k', doing: 'reading' }, kim.actor, 'http://evil.example')],
    ['of a conversation that is not there', 404, () => post({ ...at, conversation: '9', tab: 'k', doing: 'reading' })],
  ])('%s: %i', async (_name, status, ask) => {
    expect((await ask())[0]).toBe(status);
  });
});
