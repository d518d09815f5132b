import postgres from 'postgres';

/** When the newsroom begins: a summer's day on which its editions are awake. */
export const beginAt = '2026-06-15 18:00:00+00';
/** When it is read. Nothing of the demo begins or ends between the two that takes less long to write down. */
export const readAt = '2026-06-15 18:05:00+00';

/**
 * Stops the clock of a database, which is the clock of every portal on it (`lib/db/database-clock.ts`): a function of
 * ours is found before PostgreSQL's own.
 */
export async function stopClock(url: string, at: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`
      create or replace function public.clock_timestamp() returns timestamptz language sql stable
        as $$ select '${at}'::timestamptz $$;
      alter database ${new URL(url).pathname.slice(1)} set search_path = public, pg_catalog;
    `);
  } finally {
    await sql.end();
  }
}
