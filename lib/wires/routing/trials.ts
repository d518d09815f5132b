import { secondMs } from '#lib/clock.ts';
import { LimitedError } from '#lib/errors.ts';
import { processWide } from '#lib/process-wide.ts';

/** Each has a process of its own, and the readers' pages need the machine too. */
const mostAtOnce = 2;
/** One that goes on longer has ended by then. */
const soonMs = 5 * secondMs;

const running = processWide('trials of wire rules', 0);

/**
 * Begins a trial of rules, of which this process does few at once.
 * @returns ends it
 * @throws {LimitedError}
 */
export function takeTrial(now: Date): () => void {
  if (running.value >= mostAtOnce) {
    throw new LimitedError(
      `${mostAtOnce} trials of wire rules at once`,
      'Others are trying rules just now. Try again in a few seconds.',
      new Date(now.getTime() + soonMs),
    );
  }
  running.value += 1;
  return () => {
    running.value -= 1;
  };
}
