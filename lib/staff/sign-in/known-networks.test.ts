import { expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/clock.ts';
import { staffKnownNetworks } from '#lib/staff/schema.ts';
import { isKnownNetwork, rememberNetwork, sweepNetworks } from '#lib/staff/sign-in/known-networks.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('a network is known to whoever signed in there, for 90 days after the last time', async () => {
  const { db } = database.current();
  const [ann, ben] = [await testPerson(db, 'editor', now), await testPerson(db, 'editor', now)];
  const knows = (id: string, network: string, at: Date) => isKnownNetwork(db, id, network, at);
  await rememberNetwork(db, ann.actor.id, '192.0.2.1', later(-dayMs));
  await rememberNetwork(db, ann.actor.id, '192.0.2.1', now);
  expect(await knows(ann.actor.id, '192.0.2.1', later(90 * dayMs - 1))).toBe(true);
  expect(await knows(ann.actor.id, '192.0.2.1', later(90 * dayMs))).toBe(false);
  expect(await knows(ann.actor.id, '192.0.2.2', now)).toBe(false);
  expect(await knows(ben.actor.id, '192.0.2.1', now)).toBe(false);
  await sweepNetworks(db, later(90 * dayMs));
  expect(await db.$count(staffKnownNetworks)).toBe(0);
});

test('the newest twenty networks of a person are kept', async () => {
  const { db } = database.current();
  const { actor } = await testPerson(db, 'editor', now);
  for (let index = 0; index < 25; index += 1) {
    await rememberNetwork(db, actor.id, `192.0.2.${index}`, later(index * minuteMs));
  }
  expect(await db.$count(staffKnownNetworks)).toBe(20);
  expect(await isKnownNetwork(db, actor.id, '192.0.2.4', later(25 * minuteMs))).toBe(false);
  expect(await isKnownNetwork(db, actor.id, '192.0.2.5', later(25 * minuteMs))).toBe(true);
});
