import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { secondMs } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { processWide } from '#lib/process-wide.ts';
import { projectPath } from '#lib/project.ts';

const migrationsFolder = projectPath('drizzle');
const lockId = 0x41_4e_4d_47; // "ANMG": any number, the same in every copy

/** The database speaks a PostgreSQL that is too old. */
export class OldPostgresError extends Error {
  constructor(version: string) {
    super(`PostgreSQL ${version} is too old: Action News needs 15 or newer.`);
    this.name = 'OldPostgresError';
  }
}

/** Somebody held a lock that the migrations need for too long; `message` says who. */
export class MigrationBlockedError extends Error {
  constructor(holders: readonly Holder[], waitMs: number, options?: ErrorOptions) {
    const who = holders.map(describeHolder).join(', ') || 'another session';
    const end = holders[0] ? `, or end it with "select pg_terminate_backend(${holders[0].pid})"` : '';
    super(
      `the database was not brought up to date within ${waitMs / secondMs} s, because ${who} holds a lock there: wait for it${end}, then start again.`,
      options,
    );
    this.name = 'MigrationBlockedError';
  }
}

type Holder = { pid: number; name: string | null; state: string | null; since: string | null };

const describeHolder = ({ pid, name, state, since }: Holder) =>
  `PostgreSQL process ${pid} (${[name || 'unnamed', state && `${state} since ${since}`].filter(Boolean).join(', ')})`;

/**
 * Brings a database up to date. Several copies may call it at once; one works, the others wait. Everything happens in
 * one transaction, the lock included: a lock of the session would stay behind on a pooler's connection.
 * @param options.waitMs how long one lock is waited for; `say` is told who holds it
 * @throws {OldPostgresError} below PostgreSQL 15
 * @throws {MigrationBlockedError}
 */
export async function migrateDatabase(
  url: string,
  { waitMs = 60 * secondMs, say = console.error }: { waitMs?: number; say?: (line: string) => void } = {},
): Promise<void> {
  const { db, close } = connect(url, 2);
  try {
    const [row] = await db.execute<{ number: number; text: string }>(
      sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    );
    if (row && row.number < 150_000) throw new OldPostgresError(row.text);
    if (await isMigrated(db)) return;
    const waiting = new AbortController();
    let watching: Promise<Holder[]> | undefined;
    try {
      await db.transaction(async (tx) => {
        const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        watching = watchHolders(db, own?.pid ?? 0, say, waiting.signal);
        await tx.execute(sql`select set_config('lock_timeout', ${String(waitMs)}, true)`);
        await tx.execute(sql`select pg_advisory_xact_lock(${lockId})`);
        await applyMigrations(tx);
      });
    } catch (error) {
      waiting.abort();
      if (!isLockTimeout(error)) throw error;
      throw new MigrationBlockedError((await watching) ?? [], waitMs, { cause: error });
    } finally {
      waiting.abort();
      await watching;
    }
  } finally {
    await close();
  }
}

/** As drizzle's own migrator writes them down, whose transaction begins too late for a lock. */
async function applyMigrations(tx: Db): Promise<void> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
  const applied = await newestApplied(tx);
  for (const migration of readMigrationFiles({ migrationsFolder })) {
    if (migration.folderMillis <= applied) continue;
    for (const statement of migration.sql) await tx.execute(sql.raw(statement));
    await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
      values (${migration.hash}, ${migration.folderMillis})`);
  }
}

/** Looks each half second who keeps a session waiting, and says it once. Settles with those seen last. */
async function watchHolders(db: Db, pid: number, say: (line: string) => void, stop: AbortSignal): Promise<Holder[]> {
  let last: Holder[] = [];
  let told = '';
  for (;;) {
    await sleep(secondMs / 2, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return last;
    const holders = await findHolders(db, pid).catch(() => []);
    if (holders.length === 0) continue;
    last = holders;
    const line = `Waiting for ${holders.map(describeHolder).join(', ')} …`;
    if (line !== told) say(line);
    told = line;
  }
}

async function findHolders(db: Db, pid: number): Promise<Holder[]> {
  return db.execute<Holder>(sql`select pid, application_name as name, state,
      to_char(coalesce(state_change, backend_start) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from pg_stat_activity where pid = any(pg_blocking_pids(${pid}))`);
}

function isLockTimeout(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if ('code' in at && at.code === '55P03') return true;
  return false;
}

/** Has every migration of this build been applied? */
export async function isMigrated(db: Db): Promise<boolean> {
  const wanted = wantedSince();
  const [known] = await db.execute<{ table: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as "table"`,
  );
  if (!known?.table) return false;
  return (await newestApplied(db)) >= wanted;
}

const wantedMigration = processWide<number | null>('wanted-migration', null);

/**
 * When the newest migration that this process knows was written, as of its start: a newer version that is fetched into
 * the checkout of a running copy brings files that are no concern of its.
 */
function wantedSince(): number {
  wantedMigration.value ??= readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? Number.POSITIVE_INFINITY;
  return wantedMigration.value;
}

/** When the newest migration that was applied was written; 0 before the first. */
async function newestApplied(db: Db): Promise<number> {
  const [row] = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return Number(row?.at ?? 0);
}
