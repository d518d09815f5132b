import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';

const restMs = 5;

/** What the parent of a fetching process tells it. */
export type FetchOrder = { url: string; count: number };

/*
 * Fetches an address so many times in a process of its own, by the way that the environment describes, and asks again in a
 * moment where it is told to come later. It ends when it is killed or its parent is gone.
 */
process.on('message', ({ url, count }: FetchOrder) => {
  void (async () => {
    for (let fetched = 0; fetched < count; ) {
      const { kind } = await fetchGuarded(database(), url, { kind: 'data' }, now);
      if (kind === 'failed') throw new Error('a fetch failed');
      if (kind === 'fetched') fetched += 1;
      else await sleep(restMs);
    }
    process.send?.('done');
  })();
});
process.on('disconnect', () => process.exit());
