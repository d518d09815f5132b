import { secondMs } from '#lib/clock.ts';

/** The longest a browser's timer waits. */
const longestTimerMs = 2 ** 31 - 1;
/** A server that is not reached is asked again. */
const retryMs = 10 * secondMs;

type Parts = {
  /** Until a scheduled story goes out; null: none does. */
  opensInMs: number | null;
  /** Looks how things stand then. It fails where the server is not reached. */
  look: () => Promise<void>;
  later: (ms: number, task: () => void) => () => void;
};

/**
 * Looks when a scheduled story's time comes. It goes out by the clock and nobody does anything, so nobody is told.
 * @returns what calls it off
 */
export function awaitOpening({ opensInMs, look, later }: Parts): () => void {
  if (opensInMs === null || opensInMs > longestTimerMs) return () => {};
  let isOff = false;
  let callOff = () => {};
  const lookIn = (ms: number) => {
    if (!isOff) callOff = later(ms, () => void look().catch(() => lookIn(retryMs)));
  };
  lookIn(Math.max(opensInMs, secondMs));
  return () => {
    isOff = true;
    callOff();
  };
}
