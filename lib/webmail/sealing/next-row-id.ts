import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/db/client.ts';

/** The number that the next row of a table gets: what is sealed is sealed for its row, before that is written. */
export async function nextRowId(tx: Db, table: PgTable): Promise<number> {
  const [next] = await tx.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence(${getTableName(table)}, 'id'))::int as id`,
  );
  if (!next) throw new Error(`no number for a row of ${getTableName(table)}`);
  return next.id;
}
