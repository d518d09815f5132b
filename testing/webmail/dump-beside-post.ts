import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '#lib/db/client.ts';

/** Every row of every table but the post's own, as JSON. */
export async function dumpBesidePost(db: Db): Promise<string> {
  const names = (await tablesOf(db)).filter((name) => !name.startsWith('webmail_'));
  expect(names).toEqual(expect.arrayContaining(['stories', 'story_revisions', 'audit_entries', 'outbox']));
  return (await Promise.all(names.map((name) => dumpOf(db, name)))).join('\n');
}

/** Every row of every table, as JSON. */
export async function dumpAll(db: Db): Promise<string> {
  const names = await tablesOf(db);
  expect(names).toEqual(expect.arrayContaining(['webmail_messages', 'webmail_drafts', 'audit_entries', 'outbox']));
  return (await Promise.all(names.map((name) => dumpOf(db, name)))).join('\n');
}

async function tablesOf(db: Db): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  return [...tables].map(({ name }) => name);
}

/** Every row of a table, as JSON. */
export async function dumpOf(db: Db, table: string): Promise<string> {
  const rows = await db.execute<{ row: string }>(
    sql`select to_jsonb(each)::text as row from ${sql.identifier(table)} each`,
  );
  return [...rows].map(({ row }) => row).join('\n');
}
