import { now, secondMs } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { ReadCounts } from '#lib/readership/count-reads.ts';
import { storyRead } from '#lib/readership/is-read.ts';
import { recordReads } from '#lib/readership/record-reads.ts';
import type { PrintedPage } from '#lib/readership/types.ts';

const restMs = 10 * secondMs;

export type Readership = { count: (page: PrintedPage) => void; stop: () => Promise<void> };

/** Counts reads for as long as the press runs and stores them every ten seconds, and at the stop. */
export function keepCounting(): Readership {
  const counts = new ReadCounts();
  const flush = () =>
    counts
      .flush((counted) => recordReads(database(), counted))
      .catch((error: unknown) => console.error(`readership: reads could not be stored yet: ${error}`));
  const timer = setInterval(flush, restMs);
  timer.unref();
  return {
    count: (page) => {
      const storyId = storyRead(page);
      if (storyId !== null) counts.count(storyId, now());
    },
    stop: () => {
      clearInterval(timer);
      return flush();
    },
  };
}
