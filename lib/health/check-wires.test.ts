import { beforeEach, expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { checkHealth } from '#lib/health/check-health.ts';
import { checkWires } from '#lib/health/check-wires.ts';
import { listTroubles } from '#lib/health/queries.ts';
import { troubles } from '#lib/health/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { WireVersion } from '#lib/wires/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';
import { newWire } from '#testing/wires/new-wire.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);

let wire: WireVersion;
beforeEach(async () => {
  await db().delete(wires);
  await db().delete(troubles);
  const { local, calgary } = await newsroom();
  const input = newWire(local, [calgary], { slug: 'dispatch', name: 'Prairie Dispatch', idleHours: 48 });
  wire = await saveWire(db(), system, input, before(9 * dayMs));
  await db().update(wirePolls).set({ dueAt: now });
});

let added: ReturnType<typeof testNewsroom> | undefined;
function newsroom() {
  added ??= testNewsroom(db(), now);
  return added;
}

/** What is wrong with the wires, as an administrator reads it. */
async function wordsNow(): Promise<string[]> {
  await checkHealth(db(), now, [checkWires]);
  return (await listTroubles(db(), system)).map(({ words }) => words);
}

test('a wire that fails is told of when it has for more than a day', async () => {
  const failure = { failures: 9, failure: 'The server does not answer.' };
  await db()
    .update(wirePolls)
    .set({ ...failure, answeredAt: before(dayMs) });
  expect(await wordsNow()).toEqual([]);
  await db()
    .update(wirePolls)
    .set({ answeredAt: before(dayMs + 1) });
  expect(await wordsNow()).toEqual([
    expect.stringMatching(
      /^The wire “Prairie Dispatch” brings nothing\. The server does not answer\. .*pause dispatch/,
    ),
  ]);
  await db().update(wirePolls).set({ failures: 0, failure: null, answeredAt: now, storedAt: now });
  expect(await wordsNow()).toEqual([]);
});

test('a wire that has never answered is given a day as well', async () => {
  await db().update(wirePolls).set({ failures: 1, failure: 'There is no such host.' });
  await db()
    .update(wires)
    .set({ createdAt: before(hourMs) });
  expect(await wordsNow()).toEqual([]);
  await db()
    .update(wires)
    .set({ createdAt: before(2 * dayMs) });
  expect(await wordsNow()).toEqual([expect.stringContaining('It has never answered.')]);
});

test('a wire that has fallen silent is not well again because it fails as well', async () => {
  const silent = { answeredAt: now, storedAt: before(50 * hourMs) };
  await db().update(wirePolls).set(silent);
  expect(await wordsNow()).toHaveLength(1);
  await db().update(wirePolls).set({ failures: 1, failure: 'The server does not answer.' });
  expect(await wordsNow()).toHaveLength(1);
  await db().update(wirePolls).set({ failures: 1, storedAt: now });
  expect(await wordsNow()).toEqual([]);
});

test('a wire that has fallen silent is told of until it is paused', async () => {
  await db()
    .update(wirePolls)
    .set({ answeredAt: now, storedAt: before(50 * hourMs) });
  expect(await wordsNow()).toEqual([expect.stringContaining('brought its last story 2 days ago')]);
  await pauseWire(db(), system, { ...wire, isPaused: true }, now);
  expect(await wordsNow()).toEqual([]);
});
