import { processWide } from '#lib/process-wide.ts';

/**
 * The only place that reads the time. Use cases and queries take `now` as an argument; the outermost caller
 * (a page, an action, a job) asks here, so tests hold the clock by passing a date.
 *
 * It is the database's time, which every copy of the portal shares: by a clock of its own that is wrong, a copy would
 * break embargoes, end sessions and give up mail that is owed. `followDatabaseClock` compares the two; in a browser,
 * and before the first comparison, it is the machine's own time.
 */
export function now(): Date {
  return new Date(nowMs());
}

/**
 * When `performance.now()` was 0, milliseconds since 1970; null before the first comparison. It counts on evenly when
 * somebody sets the machine's clock. Marked pure: the readers' script asks only the machine, and goes without this.
 */
const zero = /* @__PURE__ */ processWide<number | null>('clock', null);

/** Clocks are read in whole milliseconds and corrected in small steps all the time. */
const grainMs = 5;

/** The same in milliseconds since 1970, for what is asked at every request: a `Date` costs more there than the asking. */
export const nowMs = (): number => {
  const zeroMs = zero.value;
  return zeroMs === null ? Date.now() : Math.floor(zeroMs + performance.now());
};

/** What this machine's own clock says; for comparing it, and for what was stamped by it, such as a file. */
export const machineNowMs = (): number => Date.now();

/** How far this machine's own clock is ahead of the database's, milliseconds; below 0: behind; 0: not known apart. */
export const clockAheadMs = (): number => Math.round(machineNowMs() - nowMs());

/**
 * Compares the clock with the database's.
 * @param askedMs `performance.now()` when the database was asked, `answeredMs` when it had answered
 * @param databaseMs what it said, which was so at some moment between the two
 * @returns by how much the time was put right, milliseconds
 */
export function compareClock(askedMs: number, databaseMs: number, answeredMs: number): number {
  const [earliest, latest] = [databaseMs - answeredMs - grainMs, databaseMs - askedMs + grainMs];
  const isPossible = (zeroMs: number) => zeroMs >= earliest && zeroMs <= latest;
  const machine = machineNowMs() - performance.now();
  const before = zero.value ?? machine;
  // what an answer does not prove wrong stays; a machine whose clock is right keeps to it to the millisecond
  const after = [before, machine].find(isPossible) ?? (earliest + latest) / 2;
  zero.value = after;
  return after - before;
}

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
