import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Db } from '#lib/db/client.ts';

/** Everything somebody could read an address from: as it is or folded, in hexadecimal, in base64 at any offset. */
function tracesOf(address: string): string[] {
  const spellings = [address, address.toLowerCase(), address.toUpperCase(), encodeURIComponent(address)];
  return [...spellings, ...address.split('@')].flatMap((spelling) => {
    const bytes = Buffer.from(spelling);
    const shifted = [0, 1, 2].map((by) =>
      Buffer.concat([Buffer.alloc(by), bytes])
        .toString('base64')
        // what stands beside it decides about the first and the last characters
        .slice(by === 0 ? 0 : 4, -4),
    );
    return [
      spelling,
      bytes.toString('hex'),
      ...shifted.flatMap((each) => [each, each.replaceAll('+', '-').replaceAll('/', '_')]),
    ];
  });
}

/**
 * Looks for addresses in a text, however they are written there; hexadecimal and letters of either case are alike.
 * @returns the traces it found
 */
export function findTraces(addresses: readonly string[]): (where: string) => string[] {
  const traces = addresses.flatMap(tracesOf);
  return (where) => {
    const folded = where.toLowerCase();
    return traces.filter((trace) => where.includes(trace) || folded.includes(trace.toLowerCase()));
  };
}

/** Every column of every table that could hold a text, and the dump of the whole table. */
export async function readEverything(db: Db, url: string): Promise<string> {
  const columns = await db.execute<{ table: string; column: string; type: string }>(sql`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as "table", quote_ident(column_name) as "column",
      data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const texts = columns.filter(({ type }) => /text|char|json|bytea|ARRAY|citext|USER-DEFINED|tsvector/i.test(type));
  if (tables.length < 20 || texts.length < 60) throw new Error('there are more tables and columns than these');
  const read: string[] = [];
  for (const { table, column, type } of texts) {
    const value = sql.raw(
      type === 'bytea' ? `encode(${column}, 'escape') || encode(${column}, 'hex')` : `${column}::text`,
    );
    const rows = await db.execute<{ value: string | null }>(sql`select ${value} as value from ${sql.raw(table)}`);
    read.push(...rows.map((row) => row.value ?? ''));
  }
  const client = postgres(url, { max: 1, onnotice: () => {} });
  for (const table of tables) read.push(await text(await client.unsafe(`copy ${table} to stdout`).readable()));
  await client.end();
  return read.join('\n');
}
