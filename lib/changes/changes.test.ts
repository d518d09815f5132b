import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceChange } from '#lib/changes/announce-change.ts';
import { forgetChanges } from '#lib/changes/forget-changes.ts';
import { pageChanges } from '#lib/changes/schema.ts';
import { watchChanges } from '#lib/changes/watch-changes.ts';
import { dayMs } from '#lib/clock.ts';
import { holdTransaction } from '#testing/database/held-transaction.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const now = new Date('2025-11-23T15:35:00Z');
const database = testDatabase();

/** A copy of the server that follows the changes of the test's database. */
function follow() {
  const heard: string[] = [];
  const stop = new AbortController();
  let seen = 0;
  const done = watchChanges(
    database.current().url,
    {
      onChange: (tags) => heard.push(...tags),
      onLostTrack: () => heard.push('everything'),
      onSeen: () => {
        seen += 1;
      },
    },
    stop.signal,
  );
  return {
    heard,
    /** Until it has read at least once more than now. */
    readOn: async () => {
      const before = seen;
      await vi.waitFor(() => expect(seen).toBeGreaterThan(before), { timeout: 5_000 });
    },
    stop: () => {
      stop.abort();
      return done;
    },
  };
}

describe('a copy of the server', () => {
  let copy: ReturnType<typeof follow>;
  beforeEach(async () => {
    copy = follow();
    await copy.readOn();
  });
  afterEach(() => copy.stop());

  test('hears of a change when it is committed, once, and not of one that was taken back', async () => {
    const { db } = database.current();
    await db.transaction((tx) => announceChange(tx, ['story:1', 'stories:2', 'story:1'], now));
    await expect(
      db.transaction(async (tx) => {
        await announceChange(tx, ['story:9'], now);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await vi.waitFor(() => expect(copy.heard).toEqual(['story:1', 'stories:2']));
    await copy.readOn();
    await copy.readOn();
    expect(copy.heard).toEqual(['story:1', 'stories:2']);
  });

  test('hears of it within seconds when the NOTIFY is lost', async () => {
    const { db } = database.current();
    await db.insert(pageChanges).values({ tags: ['story:3'], changedAt: now });
    await vi.waitFor(() => expect(copy.heard).toEqual(['story:3']), { timeout: 3_000 });
  });

  test('misses nothing when an early transaction commits after a later one', async () => {
    const commit = await holdTransaction(database.current().db, (tx) => announceChange(tx, ['story:4'], now));
    await database
      .current()
      .db.insert(pageChanges)
      .values({ tags: ['story:5'], changedAt: now });
    await vi.waitFor(() => expect(copy.heard).toEqual(['story:5']), { timeout: 3_000 });
    await copy.readOn();
    await commit();
    await vi.waitFor(() => expect(copy.heard).toEqual(['story:5', 'story:4']), { timeout: 3_000 });
    await copy.readOn();
    expect(copy.heard).toEqual(['story:5', 'story:4']);
  });

  test('that comes later is told nothing of before, though an older transaction is still open', async () => {
    const { db } = database.current();
    const commit = await holdTransaction(db, (tx) => announceChange(tx, ['story:7'], now));
    await db.insert(pageChanges).values({ tags: ['story:8'], changedAt: now });
    const later = follow();
    await later.readOn();
    await later.readOn();
    expect(later.heard).toEqual([]);
    await commit();
    await vi.waitFor(() => expect(later.heard).toEqual(['story:7']), { timeout: 3_000 });
    await later.stop();
  });

  test('goes on when its connections were cut', async () => {
    const admin = postgres(database.current().url, { max: 1, onnotice: () => {} });
    await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'action-news changes'`;
    await admin.end();
    await database.current().db.transaction((tx) => announceChange(tx, ['story:6'], now));
    await vi.waitFor(() => expect(copy.heard).toEqual(['story:6']), { timeout: 8_000 });
  });
});

test('what every copy has read is forgotten after a day', async () => {
  const { db } = database.current();
  await db.delete(pageChanges);
  await db.insert(pageChanges).values([
    { tags: ['story:1'], changedAt: new Date(now.getTime() - dayMs - 1) },
    { tags: ['story:2'], changedAt: now },
  ]);
  await forgetChanges(db, now);
  expect((await db.select().from(pageChanges)).map(({ tags }) => tags)).toEqual([['story:2']]);
});

test('without a database it waits, and stops when it is told', async () => {
  const stop = new AbortController();
  const done = watchChanges(
    'postgres://nobody@127.0.0.1:1/none',
    { onChange: () => {}, onLostTrack: () => {}, onSeen: () => expect.unreachable() },
    stop.signal,
  );
  await sleep(50);
  stop.abort();
  await done;
});
