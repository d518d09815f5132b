import { beforeEach, describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { LimitedError } from '#lib/errors.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';
import {
  attemptWindowMs,
  type Counter,
  countAttempt,
  counterOf,
  maxCounters,
  sweepAttempts,
  takeBackAttempt,
} from '#lib/staff/sign-in/limit-attempts.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const ann = counterOf(10, 'account', 'ann@news.example');
const office = counterOf(30, 'network', '192.0.2.1');

beforeEach(() => db().delete(staffSignInAttempts));

const count = (counters: readonly Counter[], at = now) => countAttempt(db(), counters, at);
const rows = () => db().$count(staffSignInAttempts);

async function allowedOf(attempts: Promise<void>[]): Promise<number> {
  const outcomes = await Promise.allSettled(attempts);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LimitedError);
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('countAttempt', () => {
  test('holds under a burst', async () => {
    expect(await allowedOf(Array.from({ length: 60 }, () => count([office, ann])))).toBe(10);
  });

  test('says when to come back, and means it', async () => {
    await allowedOf(Array.from({ length: 20 }, () => count([ann])));
    const refusal = await count([ann], later(attemptWindowMs - 90_000)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      userMessage: 'Too many attempts. Try again in 2 minutes.',
      retryAt: later(attemptWindowMs),
    });
    await expect(count([ann], later(attemptWindowMs))).resolves.toBeUndefined();
  });

  test('counts what is refused nowhere, and stores nothing for it', async () => {
    const addresses = Array.from({ length: 300 }, (_, index) => counterOf(10, 'account', `person-${index}@x.example`));
    expect(await allowedOf(addresses.map((address) => count([office, address])))).toBe(30);
    expect(await rows()).toBe(31);
  });

  test('keeps no address in clear, nor a hash anybody could look up', async () => {
    await count([ann]);
    const [row] = await db().select().from(staffSignInAttempts);
    expect(row?.key).toMatch(/^[\w-]{43}$/);
    expect(ann.key).not.toBe(counterOf(10, 'network', 'ann@news.example').key);
  });
});

test('takeBackAttempt takes one attempt back, and leaves those that somebody else may have made', async () => {
  for (let index = 0; index < 9; index += 1) await count([office, ann]);
  await count([office, ann]);
  await takeBackAttempt(db(), [office, ann]);
  expect(await allowedOf(Array.from({ length: 5 }, () => count([office, ann])))).toBe(1);
});

describe('sweepAttempts', () => {
  test('forgets windows that are over', async () => {
    await count([ann]);
    await count([office], later(minuteMs));
    await sweepAttempts(db(), later(attemptWindowMs));
    expect(await rows()).toBe(1);
  });

  test('keeps, of more counters than there is room for, those with the most attempts', async () => {
    await allowedOf(Array.from({ length: 10 }, () => count([ann], later(-minuteMs))));
    const flood = Array.from({ length: maxCounters + 500 }, (_, index) => ({
      key: `flood ${index}`,
      count: 1,
      windowStartedAt: now,
    }));
    for (let at = 0; at < flood.length; at += 5_000) {
      await db()
        .insert(staffSignInAttempts)
        .values(flood.slice(at, at + 5_000));
    }
    await sweepAttempts(db(), now);
    expect(await rows()).toBe(maxCounters);
    await expect(count([ann])).rejects.toThrow(LimitedError);
  });

  test('does not wait for an attempt that is being counted, nor take its counter away', async () => {
    await count([ann]);
    await db().transaction(async (tx) => {
      await countAttempt(tx, [ann], now);
      await sweepAttempts(db(), later(attemptWindowMs));
    });
    expect(await rows()).toBe(1);
  });
});
