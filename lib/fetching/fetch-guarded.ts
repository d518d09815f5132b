import type { Db } from '#lib/db/client.ts';
import type { Fetched, FetchOptions } from '#lib/fetching/types.ts';

/** Reads something of a stranger's server. Never throws for what the server or the network does. */
export async function fetchGuarded(_db: Db, _url: string, _options: FetchOptions, _now: () => Date): Promise<Fetched> {
  throw new Error('not built yet');
}
