import { expect, it } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { forgetHosts } from '#lib/fetching/forget-hosts.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { at } from '#testing/fetching/test-way.ts';

const database = testDatabase();

it('forgets hosts that nothing was asked of for thirty days', async () => {
  const { db } = database.current();
  const askedAt = (days: number) => new Date(at.getTime() - days * dayMs);
  await db.insert(fetchHosts).values([
    { host: 'new.example', askedAt: askedAt(0) },
    { host: 'older.example', askedAt: askedAt(30) },
    { host: 'old.example', askedAt: askedAt(31) },
  ]);
  await forgetHosts(db, at);
  const hosts = await db.select({ host: fetchHosts.host }).from(fetchHosts).orderBy(fetchHosts.host);
  expect(hosts.map(({ host }) => host)).toEqual(['new.example', 'older.example']);
});
