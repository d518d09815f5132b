import { beforeEach, describe, expect, test } from 'vitest';
import { LimitedError } from '#lib/errors.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';
import { takeBackAttempt } from '#lib/staff/sign-in/limit-attempts.ts';
import { maxAttempts, type Origin, takeWayIn } from '#lib/staff/sign-in/ways-in.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const ann: Origin = { email: 'ann@news.example', network: '192.0.2.1', browserId: null, isKnownNetwork: false };
const atHome: Origin = { ...ann, isKnownNetwork: true };
const ownBrowser: Origin = { ...ann, network: '203.0.113.1', browserId: 'one of hers' };

beforeEach(() => db().delete(staffSignInAttempts));

/** How many of these attempts, all at once, are let through to the password. */
async function allowedOf(origins: readonly Origin[]): Promise<number> {
  const outcomes = await Promise.allSettled(origins.map((origin) => takeWayIn(db(), origin, now)));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LimitedError);
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}
const times = (count: number, origin: (index: number) => Origin) => Array.from({ length: count }, (_, i) => origin(i));

test.each([
  ['one account from one network', maxAttempts.accountFromNetwork, () => ann],
  ['one account from anywhere', maxAttempts.account, (i: number) => ({ ...ann, network: `198.51.100.${i}` })],
  ['one network at any account', maxAttempts.network, (i: number) => ({ ...ann, email: `person-${i}@news.example` })],
  ['one account from a known network', maxAttempts.accountFromNetwork, () => atHome],
  [
    'a known browser, then its network',
    maxAttempts.browser + maxAttempts.accountFromNetwork,
    () => ({ ...ownBrowser, isKnownNetwork: true }),
  ],
  [
    'one account in any case, with blanks around it',
    maxAttempts.accountFromNetwork,
    (i: number) => ({ ...ann, email: i % 2 ? ' ANN@news.example' : 'ann@News.example ' }),
  ],
])('a burst at %s is held at %d', async (_what, max, origin) => {
  expect(await allowedOf(times(100, origin))).toBe(max);
});

describe('strangers lock nobody out', () => {
  const fromEverywhere = () => allowedOf(times(100, (i) => ({ ...ann, network: `198.51.100.${i % 9}` })));

  test('of a network that the person has signed in from', async () => {
    await fromEverywhere();
    expect(await allowedOf([ann])).toBe(0);
    expect(await allowedOf([atHome])).toBe(1);
  });

  test('of a browser that the person has signed in with, even where they are', async () => {
    await fromEverywhere();
    await allowedOf(times(40, (i) => ({ ...ann, network: ownBrowser.network, email: `person-${i}@news.example` })));
    expect(await allowedOf([{ ...ownBrowser, browserId: null, isKnownNetwork: true }])).toBe(0);
    expect(await allowedOf([ownBrowser])).toBe(1);
  });

  test('of other accounts', async () => {
    await fromEverywhere();
    expect(await allowedOf([{ ...ann, email: 'ben@news.example' }])).toBe(1);
  });
});

test('a whole newsroom behind one address signs in', async () => {
  for (let index = 0; index < 2 * maxAttempts.network; index += 1) {
    await takeBackAttempt(db(), await takeWayIn(db(), { ...ann, email: `person-${index}@news.example` }, now));
  }
  expect(await allowedOf([ann])).toBe(1);
});

test('what a person gets right takes nothing back of what others got wrong', async () => {
  await allowedOf(times(9, () => ann));
  for (let index = 0; index < 5; index += 1) await takeBackAttempt(db(), await takeWayIn(db(), ann, now));
  expect(await allowedOf(times(9, () => ann))).toBe(1);
});
