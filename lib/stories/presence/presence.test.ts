import { beforeEach, describe, expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { LiveEvent } from '#lib/live/types.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { endPresence } from '#lib/stories/presence/end-presence.ts';
import { listPresences } from '#lib/stories/presence/list-presences.ts';
import { notePresence } from '#lib/stories/presence/note-presence.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';
import { sweepPresences } from '#lib/stories/presence/sweep-presences.ts';
import { newsListener } from '#testing/live/news-listener.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { testDesk } from '#testing/stories/test-desk.ts';

const desk = testDesk();
const now = new Date('2026-11-23T15:35:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * secondMs);

let ana: TestPerson;
let ben: TestPerson;
let story: number;
let hear: () => Promise<LiveEvent[]>;
beforeEach(async () => {
  await desk.db().delete(storyPresences);
  ana = await testPerson(desk.db(), 'reporter', now);
  ben = await testPerson(desk.db(), 'editor', now);
  ({ id: story } = await desk.create());
  hear = await newsListener(desk.db(), ben.actor, now);
});

const here = (
  who: TestPerson,
  seconds = 0,
  { tab = 'one', block = null }: { tab?: string; block?: string | null } = {},
) => notePresence(desk.db(), who.actor, { tab, story, block }, later(seconds));
const seenByBen = (seconds: number, except = '') =>
  listPresences(desk.db(), ben.actor, [story], later(seconds), { except });

/** What open pages were told of this story's people since this was last asked. */
async function told(): Promise<string[]> {
  const events = await hear();
  return events.flatMap((event) => (event.kind === 'presence' && event.story === story ? event.change : []));
}

test('somebody is in a story since they came, for as long as they are seen', async () => {
  await here(ana);
  await here(ana, 10);
  await here(ana, 30);
  expect(await seenByBen(31)).toMatchObject([{ staffId: ana.actor.id, name: 'Test reporter', since: now }]);
  expect(await seenByBen(54)).toHaveLength(1);
  expect(await seenByBen(55)).toEqual([]);
  expect(await told()).toEqual(['who']);
});

test('whoever comes back after that came anew', async () => {
  await here(ana);
  await here(ana, 60);
  expect(await seenByBen(61)).toMatchObject([{ since: later(60) }]);
  expect(await told()).toEqual(['who', 'who']);
});

test('where they are is told when it changes', async () => {
  await here(ana);
  await here(ana, 1, { block: 'b1' });
  await here(ana, 2, { block: 'b1' });
  await here(ana, 3, { block: 'b2' });
  expect(await seenByBen(4)).toMatchObject([{ blockIds: ['b2'] }]);
  expect(await told()).toEqual(['who', 'where', 'where']);
});

describe('of several tabs', () => {
  test('a person is one, with each of their carets', async () => {
    await here(ana, 0, { tab: 'one', block: 'b1' });
    await here(ana, 5, { tab: 'two', block: 'b7' });
    expect(await seenByBen(6)).toMatchObject([{ since: now, blockIds: ['b1', 'b7'] }]);
  });

  test('the one that asks is not counted, and somebody else’s of the same name is', async () => {
    await here(ben, 0, { tab: 'one' });
    await here(ana, 0, { tab: 'one' });
    expect((await seenByBen(1, 'one')).map(({ staffId }) => staffId)).toEqual([ana.actor.id]);
  });

  test('the oldest make room', async () => {
    for (let tab = 0; tab < 35; tab += 1) await here(ana, tab / 10, { tab: `tab-${tab}`, block: `b${tab}` });
    const [seen] = await seenByBen(4);
    expect(seen?.blockIds).toHaveLength(30);
    expect(seen?.blockIds.at(-1)).toBe('b34');
  });
});

describe('somebody is gone', () => {
  test('for good, though what their tab said before comes in later', async () => {
    await endPresence(desk.db(), ana.actor, { tab: 'one', story }, later(1));
    await here(ana, 2, { tab: 'one' });
    await endPresence(desk.db(), ben.actor, { tab: 'unseen', story }, later(1));
    await here(ben, 2, { tab: 'unseen' });
    expect(await listPresences(desk.db(), ana.actor, [story], later(3))).toEqual([]);
  });

  test('at once when their tab says so', async () => {
    await here(ana);
    await endPresence(desk.db(), ana.actor, { tab: 'one', story }, later(1));
    expect(await seenByBen(1)).toEqual([]);
    expect(await told()).toEqual(['who', 'who']);
  });

  test('but not from the story they went to meanwhile', async () => {
    const other = await desk.create();
    await here(ana);
    await notePresence(desk.db(), ana.actor, { tab: 'one', story: other.id, block: null }, later(1));
    expect(await told()).toEqual(['who', 'who']);
    await endPresence(desk.db(), ana.actor, { tab: 'one', story }, later(2));
    expect(await listPresences(desk.db(), ben.actor, [other.id], later(2))).toHaveLength(1);
  });

  test('when they are barred', async () => {
    await here(ana);
    await banStaff(desk.db(), system, { staffId: ana.actor.id }, later(1));
    expect(await seenByBen(1)).toEqual([]);
  });

  test('without a word, and those who saw them are told', async () => {
    await here(ana);
    await here(ben);
    await here(ben, 20);
    await sweepPresences(desk.db(), later(24));
    expect(await told()).toEqual(['who', 'who']);
    await sweepPresences(desk.db(), later(25));
    expect(await told()).toEqual(['who']);
    expect(await desk.db().$count(storyPresences)).toBe(1);
  });
});

test.each([
  ['a story that is not there', { tab: 'one', story: 999_999, block: null }, NotFoundError],
  ['a tab of no name', { tab: '', story: 1, block: null }, Error],
  ['a block with a tag in it', { tab: 'one', story: 1, block: '<b>' }, Error],
])('%s is refused', async (_name, input, fault) => {
  await expect((async () => notePresence(desk.db(), ana.actor, input, now))()).rejects.toThrow(fault);
});
