import { beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { testDatabase } from '#lib/db/testing.ts';
import { LimitedError } from '#lib/errors.ts';
import { attemptWindowMs, countAttempt, forgetAttempts, maxAttempts } from '#lib/staff/limit-attempts.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const ann = { email: 'ann@news.example', network: '192.0.2.1' };

beforeEach(() => database.current().db.delete(staffSignInAttempts));

const count = (attempt: { email: string; network: string }, at = now) =>
  countAttempt(database.current().db, attempt, at);

async function allowedOf(attempts: Promise<void>[]): Promise<number> {
  const outcomes = await Promise.allSettled(attempts);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LimitedError);
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('countAttempt', () => {
  test.each([
    ['one account from one network', 'accountFromNetwork', () => ann],
    ['one account from anywhere', 'account', (index: number) => ({ ...ann, network: `198.51.100.${index}` })],
    ['one network at any account', 'network', (index: number) => ({ ...ann, email: `person-${index}@news.example` })],
  ] as const)('holds for %s under a burst', async (_what, limit, attemptOf) => {
    const burst = Array.from({ length: 100 }, (_, index) => count(attemptOf(index)));
    expect(await allowedOf(burst)).toBe(maxAttempts[limit]);
  });

  test('does not let one stranger lock somebody out of their own network', async () => {
    await allowedOf(Array.from({ length: 50 }, () => count({ ...ann, network: '198.51.100.1' })));
    await expect(count(ann)).resolves.toBeUndefined();
  });

  test('says when to come back, and means it', async () => {
    await allowedOf(Array.from({ length: 20 }, () => count(ann)));
    const refusal = await count(ann, later(attemptWindowMs - 90_000)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      userMessage: 'Too many attempts. Try again in 2 minutes.',
      retryAt: later(attemptWindowMs),
    });
    await expect(count(ann, later(attemptWindowMs + 1))).resolves.toBeUndefined();
  });

  test('keeps no address in clear', async () => {
    await count(ann);
    const rows = JSON.stringify(await database.current().db.select().from(staffSignInAttempts));
    expect(rows).not.toContain('ann');
    expect(rows).not.toContain('192.0.2.1');
  });
});

describe('forgetAttempts', () => {
  test('lets a whole newsroom behind one address sign in', async () => {
    for (let index = 0; index < 2 * maxAttempts.network; index += 1) {
      const attempt = { ...ann, email: `person-${index}@news.example` };
      await count(attempt);
      await forgetAttempts(database.current().db, attempt, now);
    }
    await expect(count(ann)).resolves.toBeUndefined();
  });

  test('clears the account and what is older than a day, not the network', async () => {
    const { db } = database.current();
    await count({ email: 'old@news.example', network: '203.0.113.1' }, later(-2 * dayMs));
    await count(ann);
    await forgetAttempts(db, ann, now);
    expect(await db.$count(staffSignInAttempts)).toBe(1);
  });
});
