import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { isMigrated, migrateDatabase } from '#lib/db/migrate.ts';
import { testDatabase } from '#testing/database/test-database.ts';

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

test('a lock that somebody keeps is waited for within bounds, and told with who keeps it since when', async () => {
  const { db, url } = database.current();
  await db.execute(sql`delete from drizzle.__drizzle_migrations`);
  const keeper = postgres(url, { max: 1, connection: { application_name: 'an older copy' } });
  // as an older version did: for as long as the session lasts
  const [held] = await keeper`select pg_backend_pid() as pid, pg_advisory_lock(${0x41_4e_4d_47})`;
  const said: string[] = [];
  const error: unknown = await migrateDatabase(url, { waitMs: 2_000, say: (line) => said.push(line) }).catch(
    (reason: unknown) => reason,
  );
  await keeper.end();
  const who = `PostgreSQL process ${held?.pid} \\(an older copy, idle since 20\\d\\d-.*Z\\)`;
  expect(said).toEqual([expect.stringMatching(`^Waiting for ${who}`)]);
  expect(error).toMatchObject({
    name: 'MigrationBlockedError',
    message: expect.stringMatching(`within 2 s, because ${who} .*select pg_terminate_backend\\(${held?.pid}\\)`),
  });
});
