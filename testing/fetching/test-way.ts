import type { Db } from '#lib/db/client.ts';
import { parseEnv } from '#lib/env.ts';
import { fetchBy } from '#lib/fetching/fetch-guarded.ts';
import type { Fetched, FetchOptions } from '#lib/fetching/types.ts';
import type { WayOut } from '#lib/fetching/way-out.ts';

export const at = new Date('2026-11-29T10:00:00Z');

/**
 * A way out that knows the names of a test and no others.
 * @param allow as in `FETCH_ALLOW`
 * @param names the addresses of each; one that is in none is unknown
 */
export function testWay(allow = '', names: Readonly<Record<string, readonly string[]>> = {}): WayOut {
  return {
    allow: parseEnv({ FETCH_ALLOW: allow }).FETCH_ALLOW,
    userAgent: 'ActionNews/0 (+https://news.example)',
    resolve: async (name) => {
      const addresses = names[name];
      if (addresses) return addresses;
      throw Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' });
    },
    authorities: null,
  };
}

/** Fetches by such a way at a fixed time; unless a test says otherwise, as a feed, with all of loopback open. */
export function fetcher(database: { current: () => { db: Db } }) {
  return (url: string, options: Partial<FetchOptions> = {}, way = testWay('127.0.0.0/8'), now = at): Promise<Fetched> =>
    fetchBy(way, database.current().db, url, { kind: 'feed', ...options }, () => now);
}
