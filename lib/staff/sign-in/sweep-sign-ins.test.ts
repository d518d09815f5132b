import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { staffKnownNetworks, staffSessions, staffSignInAttempts } from '#lib/staff/schema.ts';
import { rememberNetwork } from '#lib/staff/sign-in/known-networks.ts';
import { countAttempt, counterOf } from '#lib/staff/sign-in/limit-attempts.ts';
import { sweepSignIns } from '#lib/staff/sign-in/sweep-sign-ins.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('what signing in leaves behind is forgotten once it means nothing, and not before', async () => {
  const { db } = database.current();
  const { actor } = await testPerson(db, 'editor', now);
  for (const days of [1, 7]) {
    const times = { createdAt: now, updatedAt: now, expiresAt: later(days * dayMs) };
    await db.insert(staffSessions).values({ id: `${days} days`, token: `${days} days`, userId: actor.id, ...times });
  }
  await countAttempt(db, [counterOf(10, 'account', 'ann@news.example')], now);
  await rememberNetwork(db, actor.id, '192.0.2.1', now);
  const left = async () => [
    await db.$count(staffSessions),
    await db.$count(staffSignInAttempts),
    await db.$count(staffKnownNetworks),
  ];
  await sweepSignIns(db, now);
  expect(await left()).toEqual([2, 1, 1]);
  await sweepSignIns(db, later(dayMs));
  expect(await left()).toEqual([1, 0, 1]);
  await sweepSignIns(db, later(90 * dayMs));
  expect(await left()).toEqual([0, 0, 0]);
});
