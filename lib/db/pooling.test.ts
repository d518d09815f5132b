import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { announceChange } from '#lib/changes/announce-change.ts';
import { watchChanges } from '#lib/changes/watch-changes.ts';
import { connect } from '#lib/db/client.ts';
import { isMigrated, migrateDatabase } from '#lib/db/migrate.ts';
import { sharesSessions } from '#lib/db/pooling.ts';
import { findPgbouncer, type Pooler, startPgbouncer } from '#testing/database/pooler.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');

test('PostgreSQL itself shares no session', async () => {
  expect(await sharesSessions(database.current().url)).toBe(false);
});

// `npm test` says at its end where there is none
const program = findPgbouncer();
if (program) {
  describe('behind a real pgbouncer', () => {
    let pooler: Pooler;
    let pooled = '';
    beforeAll(async () => {
      pooler = await startPgbouncer(program, inject('databaseUrl'), 'transaction');
      pooled = pooler.urlOf(database.current().url);
    });
    afterAll(() => pooler.stop());

    test('in transaction mode it is found, in session mode it is let be', async () => {
      expect(await sharesSessions(pooled)).toBe(true);
      const session = await startPgbouncer(program, inject('databaseUrl'), 'session');
      expect(await sharesSessions(session.urlOf(database.current().url))).toBe(false);
      await session.stop();
    });

    test('migrating leaves no lock behind, so that the next one, pooled or not, does not wait', async () => {
      const { db, url } = database.current();
      for (const each of [pooled, url, pooled]) {
        for (const schema of ['public', 'drizzle']) await db.execute(`drop schema ${schema} cascade`);
        await db.execute(sql`create schema public`);
        await migrateDatabase(each, { waitMs: 5_000 });
        expect(await isMigrated(db)).toBe(true);
      }
      // other databases of this server are other tests'
      const left = await db.execute(sql`
        select 1 from pg_locks join pg_database on pg_database.oid = database
        where locktype = 'advisory' and datname = current_database()`);
      expect(left).toHaveLength(0);
    });

    test('what changes is followed, and the paper is asked for as much as anybody likes', async () => {
      const heard: string[] = [];
      const failed: unknown[] = [];
      const stop = new AbortController();
      const seen = Promise.withResolvers<void>();
      const watching = watchChanges(
        pooled,
        {
          onChange: (tags) => heard.push(...tags),
          onLostTrack: () => {},
          onSeen: () => seen.resolve(),
          onFailed: (error) => failed.push(error),
        },
        stop.signal,
        { listens: false },
      );
      await seen.promise;
      const { db, close } = connect(pooled);
      await db.transaction((tx) => announceChange(tx, ['story:7'], now));
      const asked = Array.from({ length: 60 }, (_, n) =>
        db.transaction(async (tx) => tx.execute<{ n: number }>(`select ${n}::int as n, pg_sleep(0.001)`)),
      );
      expect((await Promise.all(asked)).map(([row]) => row?.n)).toEqual(Array.from({ length: 60 }, (_, n) => n));
      await vi.waitFor(() => expect(heard).toEqual(['story:7']), { timeout: 15_000 });
      expect(failed).toEqual([]);
      stop.abort();
      await watching;
      await close();
    });
  });
}
