import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockAheadMs, compareClock, dayMs, minuteMs, now, secondMs } from '#lib/clock.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const read = () => readDatabaseClock(database.current().db);

/** Somebody sets this machine's clock; the database's goes on. */
function setMachineClock(aheadMs: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + aheadMs });
}

async function databaseNow(): Promise<number> {
  const [row] = await database.current().db.execute<{ ms: string }>(sql`select extract(epoch from now()) * 1000 as ms`);
  return Number(row?.ms);
}

beforeEach(read);
afterEach(async () => {
  vi.useRealTimers();
  await read();
});

test.each([
  ['days ahead', 5 * dayMs],
  ['days behind', -5 * dayMs],
  ['twenty seconds ahead', 20 * secondMs],
])('a machine whose clock is %s goes by the database’s', async (_name, aheadMs) => {
  setMachineClock(aheadMs);
  await read();
  const before = await databaseNow();
  const told = now().getTime();
  const after = await databaseNow();
  // a reading is as exact as the database is quick, however long this machine was busy
  const exactMs = after - before + secondMs;
  expect(told).toBeGreaterThan(before - exactMs);
  expect(told).toBeLessThan(after + exactMs);
  expect(clockAheadMs()).toBeGreaterThan(aheadMs - minuteMs);
  expect(clockAheadMs()).toBeLessThan(aheadMs + minuteMs);
});

test('a clock that is set while the portal runs moves nothing, not even until the next reading', async () => {
  const before = now().getTime();
  setMachineClock(5 * dayMs);
  expect(now().getTime() - before).toBeLessThan(dayMs);
  expect(now().getTime()).toBeGreaterThanOrEqual(before);
});

test('a reading that a clock agrees with leaves it as it is, however slow it was', () => {
  const at = performance.now();
  const told = now().getTime();
  expect(compareClock(at - dayMs, told, at + dayMs)).toBe(0);
  // one that cannot be right becomes the middle of what can
  expect(compareClock(at, told + 5 * dayMs, at + 400)).toBeGreaterThan(4 * dayMs);
});
