import { sql } from 'drizzle-orm';
import { connect } from '#lib/db/client.ts';

const pool = 10;

/**
 * The rival of a limit: the count is read and, if there is room, written, each in a transaction, as it stands in many
 * a form. Two copies with a pool each.
 * @returns how many of `requests` at once it lets through
 */
export async function readThenWrite(url: string, requests: number, limit: number): Promise<number> {
  const copies = [connect(url, pool), connect(url, pool)];
  const dbs = copies.map(({ db }) => db);
  const [first] = dbs;
  await first?.execute(sql`create table careless_limit (at timestamptz not null default now())`);
  // a portal's connections are open already
  await Promise.all(dbs.flatMap((db) => Array.from({ length: pool }, () => db.execute(sql`select pg_sleep(0.2)`))));
  const passed = await Promise.all(
    Array.from({ length: requests }, (_, number) =>
      dbs[number % dbs.length]?.transaction(async (tx) => {
        const [row] = await tx.execute(sql`select count(*)::int as taken from careless_limit`);
        if (Number(row?.taken) >= limit) return false;
        await tx.execute(sql`insert into careless_limit default values`);
        return true;
      }),
    ),
  );
  await first?.execute(sql`drop table careless_limit`);
  await Promise.all(copies.map(({ close }) => close()));
  return passed.filter(Boolean).length;
}
