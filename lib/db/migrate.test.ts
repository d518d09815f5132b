import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { isMigrated, migrateDatabase } from '#lib/db/migrate.ts';
import { testDatabase } from '#lib/db/testing.ts';

const database = testDatabase();

test('a migrated database says so, and migrating again changes nothing', async () => {
  const { db, url } = database.current();
  expect(await isMigrated(db)).toBe(true);
  await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
  expect(await isMigrated(db)).toBe(true);
});

test('a database without the newest migration is not ready', async () => {
  const { db } = database.current();
  await db.execute(sql`delete from drizzle.__drizzle_migrations`);
  expect(await isMigrated(db)).toBe(false);
});
