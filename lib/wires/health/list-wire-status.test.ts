import { beforeAll, beforeEach, expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { listWireStatus } from '#lib/wires/health/list-wire-status.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wirePolls, wires } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { storedItem } from '#testing/wires/stored-item.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const at = (iso: string) => new Date(iso);

let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});
beforeEach(async () => {
  await db().delete(wireItemVersions);
  await db().delete(wireItems);
  await db().delete(wires);
});

const add = (changes: Parameters<typeof newWire>[2] = {}) =>
  saveWire(db(), system, newWire(room.local, [room.calgary], changes), now);

test('each wire says how it is doing, by name', async () => {
  const silent = await add({ name: 'B Dispatch' });
  await db()
    .update(wirePolls)
    .set({ answeredAt: now, storedAt: new Date(now.getTime() - 3 * dayMs) });
  await add({ name: 'A Dispatch' });
  expect(await listWireStatus(db(), room.reporter, now)).toMatchObject([
    { wire: { name: 'A Dispatch' }, standing: 'never', isWrong: false },
    { wire: { id: silent.id }, standing: 'idle', isWrong: true, poll: { answeredAt: now } },
  ]);
});

test('what was stored is counted by the days of the wire', async () => {
  const kathmandu = await add({ name: 'A', timeZone: 'Asia/Kathmandu' });
  const santaBarbara = await add({ name: 'B', timeZone: 'America/Los_Angeles' });
  // 23:59 and 0:00 in Kathmandu, 5 hours and 45 minutes ahead
  await storedItem(db(), kathmandu.id, [at('2026-11-22T18:14:59Z')]);
  await storedItem(db(), kathmandu.id, [at('2026-11-22T18:15:00Z'), at('2026-11-22T20:00:00Z')]);
  // 23:59 and 0:00 in Santa Barbara
  await storedItem(db(), santaBarbara.id, [at('2026-11-23T07:59:59Z'), at('2026-11-23T08:00:00Z')]);
  const [one, other] = await listWireStatus(db(), system, now);
  expect(one?.days).toHaveLength(14);
  expect(one?.days.slice(0, 3)).toEqual([
    { day: '2026-11-23', items: 1, versions: 2 },
    { day: '2026-11-22', items: 1, versions: 1 },
    { day: '2026-11-21', items: 0, versions: 0 },
  ]);
  expect(other?.days.slice(0, 2)).toEqual([
    { day: '2026-11-23', items: 0, versions: 1 },
    { day: '2026-11-22', items: 1, versions: 1 },
  ]);
});

test('a day of 23 hours and one of 25 are days', async () => {
  const { id } = await add({ timeZone: 'America/Los_Angeles' });
  for (let hour = 0; hour < 48; hour += 1) {
    await storedItem(db(), id, [new Date(at('2026-03-08T08:00:00Z').getTime() + hour * hourMs)]);
  }
  const [status] = await listWireStatus(db(), system, at('2026-03-10T20:00:00Z'));
  expect(status?.days.slice(0, 3).map(({ items }) => items)).toEqual([1, 24, 23]);
});

test('what came a fortnight ago is there, and what came before is not', async () => {
  const { id } = await add({ timeZone: 'UTC' });
  await storedItem(db(), id, [at('2026-11-09T23:59:00Z')]);
  await storedItem(db(), id, [at('2026-11-10T00:00:00Z')]);
  const [status] = await listWireStatus(db(), system, now);
  expect(status?.days.at(-1)).toEqual({ day: '2026-11-10', items: 1, versions: 1 });
});
