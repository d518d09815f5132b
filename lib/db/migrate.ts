import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { connect } from '#lib/db/client.ts';
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

/**
 * Brings a database up to date. Several copies may call it at once; one works, the others wait.
 * @throws {OldPostgresError} below PostgreSQL 15
 */
export async function migrateDatabase(url: string): Promise<void> {
  const { db, close } = connect(url, 1);
  try {
    const [row] = await db.execute<{ number: number; text: string }>(
      sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    );
    if (row && row.number < 150_000) throw new OldPostgresError(row.text);
    await db.execute(sql`select pg_advisory_lock(${lockId})`);
    await migrate(db, { migrationsFolder });
  } finally {
    await close();
  }
}

/** Has every migration of this build been applied? */
export async function isMigrated(db: PostgresJsDatabase): Promise<boolean> {
  const [known] = await db.execute<{ table: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as "table"`,
  );
  if (!known?.table) return false;
  const wanted = readMigrationFiles({ migrationsFolder }).at(-1);
  const [applied] = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return wanted !== undefined && Number(applied?.at ?? 0) >= wanted.folderMillis;
}
