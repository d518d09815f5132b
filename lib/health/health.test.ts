import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dayMs, hourMs, machineNowMs, minuteMs, secondMs } from '#lib/clock.ts';
import { provideEnv } from '#lib/env.ts';
import { checkHealth } from '#lib/health/check-health.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { listTroubles } from '#lib/health/queries.ts';
import { processes, troubles } from '#lib/health/schema.ts';
import { enterProcess, giveSignOfLife } from '#lib/health/sign-of-life.ts';
import { outbox } from '#lib/mail/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { storedMail } from '#testing/mail/outbox.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

type Row = typeof processes.$inferInsert;
const enter = (values: Partial<Row>) =>
  db()
    .insert(processes)
    .values({
      id: randomUUID(),
      program: 'worker',
      host: 'news-1',
      pid: 4711,
      startedAt: later(-hourMs),
      seenAt: now,
      clockAheadMs: 0,
      disks: [],
      ...values,
    });

beforeEach(async () => {
  await db().delete(processes);
  await db().delete(troubles);
  await db().delete(outbox);
});

/** What is wrong at `at`, as an administrator reads it. */
async function wordsAt(at: Date): Promise<string[]> {
  await checkHealth(db(), at);
  return (await listTroubles(db(), system)).map(({ words }) => words);
}

test('nothing is said when all is well', async () => {
  await enter({ program: 'web', pid: 1, disks: [{ path: '/data', freeBytes: 5e9, totalBytes: 100e9 }] });
  await enter({ clockAheadMs: -30 * secondMs });
  await storedMail(db(), {}, later(-14 * minuteMs));
  await storedMail(db(), { phase: 'held' }, later(-hourMs));
  expect(await wordsAt(now)).toEqual([]);
});

describe('a worker', () => {
  test('that is silent for a minute is told of by name, and the one beside it is not', async () => {
    await enter({ pid: 1 });
    await enter({ pid: 2, seenAt: later(-2 * minuteMs) });
    expect(await wordsAt(now)).toEqual([expect.stringMatching(/news-1 \(process 2\) .* for 2 minutes.*kill -9 2\b/)]);
  });

  test('is missed where none ever came, but not while everything starts', async () => {
    await enter({ program: 'web', startedAt: later(-30 * secondMs) });
    expect(await wordsAt(now)).toEqual([]);
    expect(await wordsAt(later(31 * secondMs))).toEqual([expect.stringContaining('No worker has been heard from')]);
  });

  test('that ends and begins again and again is silent, one that goes on is not', async () => {
    for (let second = 0; second <= 70; second += 10) {
      const startedAt = later(second * secondMs);
      const self = { id: randomUUID(), program: 'worker', host: 'news-1', pid: second + 1, startedAt } as const;
      await enterProcess(db(), self, () => false);
      await giveSignOfLife(db(), self, [], later(second * secondMs + 1));
    }
    expect(await db().$count(processes)).toBe(1);
    expect(await wordsAt(later(70 * secondMs))).toEqual([
      expect.stringContaining('not been heard from for 70 seconds'),
    ]);
    const [last] = await db().select().from(processes);
    if (!last) throw new Error('the last one is there');
    await giveSignOfLife(db(), last, [], later(100 * secondMs));
    expect(await wordsAt(later(100 * secondMs))).toEqual([]);
  });

  test('takes the place of one that was killed, at once and without a word', async () => {
    await enter({ pid: 1, seenAt: later(-5 * secondMs) });
    await enter({ pid: 2 });
    const self = { id: randomUUID(), program: 'worker', host: 'news-1', pid: 3, startedAt: now } as const;
    await enterProcess(db(), self, (pid) => pid === 2);
    expect((await db().select().from(processes)).map(({ pid }) => pid).sort()).toEqual([2, 3]);
    expect(await wordsAt(later(30 * secondMs))).toEqual([]);
  });
});

test('mail that is owed for a quarter of an hour is told of with how much and how long', async () => {
  await enter({ seenAt: later(hourMs) });
  await storedMail(db(), {}, now);
  await storedMail(db(), { phase: 'sending' }, later(minuteMs));
  expect(await wordsAt(later(15 * minuteMs))).toEqual([expect.stringMatching(/^One mail has .* for 15 minutes\./)]);
  expect(await wordsAt(later(130 * minuteMs))).toContainEqual(expect.stringMatching(/^2 mails have .* for 2 hours\./));
});

describe('a machine', () => {
  test.each([
    ['five days ahead', 5 * dayMs, /clock of news-1 is 5 days ahead of/],
    ['half a minute behind', -31 * secondMs, /clock of news-1 is 31 seconds behind/],
  ])('whose clock is %s is told of once, however many processes it has', async (_name, clockAheadMs, words) => {
    await enter({ clockAheadMs });
    await enter({ program: 'web', pid: 1, clockAheadMs });
    expect(await wordsAt(now)).toEqual([expect.stringMatching(words)]);
  });

  test('whose disk is nearly full is told of until there is a little more room again', async () => {
    const free = async (freeBytes: number) => {
      await db().delete(processes);
      await enter({ disks: [{ path: '/srv/news', freeBytes, totalBytes: 100e9 }] });
      return wordsAt(now);
    };
    expect(await free(4.9e9)).toEqual([expect.stringMatching(/\/srv\/news on news-1 .* 4\.9 GB of 100\.0 GB/)]);
    expect(await free(5.5e9)).toHaveLength(1);
    expect(await free(6.5e9)).toEqual([]);
    expect(await free(5.5e9)).toEqual([]);
  });
});

test('each trouble is told when it begins and when it ends, by one process, and its words stay true between', async () => {
  await enter({ seenAt: later(-90 * secondMs) });
  const turns = await Promise.all([1, 2, 3].map(() => checkHealth(db(), now)));
  expect(turns.flat()).toMatchObject([{ state: 'begins', kind: 'worker-silent', subject: 'news-1 4711' }]);
  expect(await checkHealth(db(), later(10 * minuteMs))).toEqual([]);
  expect(await wordsAt(later(10 * minuteMs))).toEqual([expect.stringContaining('for 12 minutes')]);
  await db()
    .update(processes)
    .set({ seenAt: later(hourMs) });
  expect(await checkHealth(db(), later(hourMs))).toMatchObject([{ state: 'ends', subject: 'news-1 4711' }]);
  expect(await checkHealth(db(), later(hourMs))).toEqual([]);
});

test('another release’s kinds of trouble are left alone', async () => {
  await db().insert(troubles).values({ kind: 'of tomorrow', subject: 'x', words: 'Something new.', begunAt: now });
  await enter({});
  expect(await wordsAt(now)).toEqual(['Something new.']);
});

test('a process is there while it runs, with its disks, and says in the log what is wrong', async () => {
  provideEnv({ DATABASE_URL: database.current().url });
  await storedMail(db(), {}, new Date(machineNowMs() - hourMs));
  const stop = new AbortController();
  const lines: string[] = [];
  const watching = keepWatch(db(), 'web', stop.signal, (line) => lines.push(line));
  await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 15_000 });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ health: 'mail-owed', state: 'begins', subject: 'outbox' });
  const [row] = await db().select().from(processes);
  expect(row).toMatchObject({ program: 'web', pid: process.pid });
  // where media and the embedded database of the tests are
  expect(row?.disks).toHaveLength(2);
  for (const { freeBytes, totalBytes } of row?.disks ?? []) expect(freeBytes).toBeLessThan(totalBytes);
  stop.abort();
  await watching;
  expect(await db().$count(processes)).toBe(0);
});
