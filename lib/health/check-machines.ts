import { gt } from 'drizzle-orm';
import { minuteMs, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { formatBytes, formatSpan } from '#lib/health/formats.ts';
import { processes } from '#lib/health/schema.ts';
import type { Check } from '#lib/health/types.ts';

/** What a process last saw of its machine is worth this long. */
const freshMs = 2 * minuteMs;

const mostAheadMs = 30 * secondMs;
const rightAgainMs = 25 * secondMs;

/** Machines whose clock differs from the database's. */
export const checkClocks: Check = {
  kind: 'clock-wrong',
  find: async (db, now, isOpen) => {
    const clocks = new Map<string, number>();
    for (const { host, clockAheadMs } of await seenLately(db, now)) {
      // containers on several machines may go by one name
      if (Math.abs(clockAheadMs) >= Math.abs(clocks.get(host) ?? 0)) clocks.set(host, clockAheadMs);
    }
    return [...clocks]
      .filter(([host, aheadMs]) => Math.abs(aheadMs) > (isOpen(host) ? rightAgainMs : mostAheadMs))
      .map(([host, aheadMs]) => ({
        subject: host,
        words: `The clock of ${host} is ${formatSpan(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} the database's. The portal goes by the database's, so nothing is published, sent or deleted too early by it; other programs on ${host} do not know. Set the clock that is wrong (timedatectl set-ntp true).`,
      }));
  },
};

const leastFree = 0.05;
const freeAgain = 0.06;

/** Disks that are nearly full. */
export const checkDisks: Check = {
  kind: 'disk-full',
  find: async (db, now, isOpen) => {
    const disks = new Map(
      (await seenLately(db, now)).flatMap(({ host, disks: all }) =>
        all.map((disk) => [`${host}:${disk.path}`, { host, ...disk }] as const),
      ),
    );
    return [...disks]
      .filter(([subject, { freeBytes, totalBytes }]) => {
        return freeBytes < totalBytes * (isOpen(subject) ? freeAgain : leastFree);
      })
      .map(([subject, { host, path, freeBytes, totalBytes }]) => ({
        subject,
        words: `The disk of ${path} on ${host} is nearly full: ${formatBytes(freeBytes)} of ${formatBytes(totalBytes)} are free. When it is full, nothing can be saved, published or sent. Free some room there, or move DATA_DIR to a larger disk.`,
      }));
  },
};

/** The last word of each machine comes last. */
function seenLately(db: Db, now: Date) {
  return db
    .select()
    .from(processes)
    .where(gt(processes.seenAt, new Date(now.getTime() - freshMs)))
    .orderBy(processes.seenAt);
}
