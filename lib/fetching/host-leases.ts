import { sql } from 'drizzle-orm';
import { gathered } from '#lib/db/gathered.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';

type HostRow = typeof fetchHosts.$inferSelect;

/** A host as it stood when it was taken. */
export type TakenHost = Pick<HostRow, 'host' | 'failures'>;

/** What becomes of a host after its turn. */
export type Standing = Pick<HostRow, 'failures' | 'retryAt'>;

type Lease = { host: string; lease: string; leasedUntil: Date; askedAt: Date };

/*
 * A worker that asks many hosts takes and gives back many at a time. Both statements lock their rows in the order of
 * the hosts, so that two processes never wait for each other.
 */

/** Takes a host; null when it is another's, or wants to be left alone. */
export const takeHost = gathered<Lease, TakenHost | null>(
  ({ host }) => host,
  async (db, leases) => {
    const rows = await db
      .insert(fetchHosts)
      .values(leases.toSorted((one, other) => (one.host < other.host ? -1 : 1)))
      .onConflictDoUpdate({
        target: fetchHosts.host,
        set: {
          lease: sql`excluded.lease`,
          leasedUntil: sql`excluded.leased_until`,
          askedAt: sql`excluded.asked_at`,
        },
        setWhere: sql`(${fetchHosts.leasedUntil} is null or ${fetchHosts.leasedUntil} <= excluded.asked_at)
          and (${fetchHosts.retryAt} is null or ${fetchHosts.retryAt} <= excluded.asked_at)`,
      })
      // a robots.txt may be long
      .returning({ host: fetchHosts.host, failures: fetchHosts.failures });
    const taken = new Map(rows.map((row) => [row.host, row]));
    return leases.map(({ host }) => taken.get(host) ?? null);
  },
);

/** Gives a host back with its new standing, unless it is in other hands by now. */
export const giveHostBack = gathered<Pick<Lease, 'host' | 'lease'> & Standing, void>(
  ({ host }) => host,
  async (db, given) => {
    const rows = given.map(({ host, lease, failures, retryAt }) => ({ host, lease, failures, retry_at: retryAt }));
    await db.execute(sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as given(host text, lease uuid, failures int, retry_at timestamptz)),
      mine as (
        select host, given.failures, given.retry_at from fetch_hosts join given using (host, lease)
        order by host collate "C" for update of fetch_hosts)
      update fetch_hosts set lease = null, leased_until = null, failures = mine.failures, retry_at = mine.retry_at
      from mine where fetch_hosts.host = mine.host`);
    return given.map(() => undefined);
  },
);
