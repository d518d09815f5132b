import { and, eq, inArray } from 'drizzle-orm';
import { clockAheadMs, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { processes } from '#lib/health/schema.ts';
import type { Disk } from '#lib/health/types.ts';

type Row = typeof processes.$inferSelect;
/** A process as it knows itself. */
export type Self = Pick<Row, 'id' | 'program' | 'host' | 'pid' | 'startedAt'>;

/** A process that took the place of one that died has shown after this long that it does not die of the same. */
const steadyMs = 30 * secondMs;

/**
 * Enters this process, in the place of those on its machine that are gone without having said so. It is heard from
 * since they were: one that dies again and again is silent.
 */
export async function enterProcess(db: Db, self: Self, isRunning: (pid: number) => boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const mine = and(eq(processes.program, self.program), eq(processes.host, self.host));
    const gone = (await tx.select().from(processes).where(mine)).filter(
      ({ pid }) => pid === self.pid || !isRunning(pid),
    );
    const ids = gone.map(({ id }) => id);
    if (ids.length > 0) await tx.delete(processes).where(inArray(processes.id, ids));
    const seenMs = gone.length > 0 ? Math.max(...gone.map(({ seenAt }) => seenAt.getTime())) : self.startedAt.getTime();
    await tx.insert(processes).values({ ...self, seenAt: new Date(seenMs), clockAheadMs: clockAheadMs(), disks: [] });
  });
}

/** Says that this process lives, and what it sees of its machine. */
export async function giveSignOfLife(db: Db, self: Self, disks: Disk[], now: Date): Promise<void> {
  const isSteady = now.getTime() - self.startedAt.getTime() >= steadyMs;
  const seen = { clockAheadMs: clockAheadMs(), disks, ...(isSteady ? { seenAt: now } : {}) };
  await db
    .insert(processes)
    .values({ ...self, ...seen, seenAt: now })
    .onConflictDoUpdate({ target: processes.id, set: seen });
}

export async function leaveProcess(db: Db, self: Self): Promise<void> {
  await db.delete(processes).where(eq(processes.id, self.id));
}
