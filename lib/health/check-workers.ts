import { and, count, eq, lt, lte } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { formatSpan } from '#lib/health/formats.ts';
import { processes } from '#lib/health/schema.ts';
import type { Check } from '#lib/health/types.ts';

const silentMs = minuteMs;

/** Workers that hang, that are gone without having said so, or that never came. */
export const checkWorkers: Check = {
  kind: 'worker-silent',
  find: async (db, now) => {
    const before = new Date(now.getTime() - silentMs);
    const workers = await db.select().from(processes).where(eq(processes.program, 'worker'));
    if (workers.length === 0 && (await hasServedSince(db, before))) return [{ subject: 'all', words: noWorker }];
    return workers
      .filter(({ seenAt }) => seenAt <= before)
      .map(({ host, pid, seenAt }) => ({
        subject: `${host} ${pid}`,
        words: `The worker on ${host} (process ${pid}) has not been heard from for ${formatSpan(now.getTime() - seenAt.getTime())}: mail may wait, and pictures lack their sizes. If it hangs, end it there (kill -9 ${pid}), and npm start begins another. If it begins again and again, the log says why after "The worker ended". A machine that was taken away is forgotten within a day.`,
      }));
  },
};

const noWorker =
  'No worker has been heard from: mail is not sent, and pictures lack their sizes. npm start begins one; if it ends again and again, the log says why after "The worker ended".';

/** Has a web process been there for so long? While everything starts, no worker is missed. */
async function hasServedSince(db: Db, before: Date): Promise<boolean> {
  const long = and(eq(processes.program, 'web'), lte(processes.startedAt, before));
  const [row] = await db.select({ web: count() }).from(processes).where(long);
  return (row?.web ?? 0) > 0;
}

/** Forgets processes that ended without having said so: killed, or on a machine that was taken away. */
export async function forgetProcesses(db: Db, before: Date): Promise<void> {
  await db.delete(processes).where(lt(processes.seenAt, before));
}
