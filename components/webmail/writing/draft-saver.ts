import { secondMs } from '#lib/clock.ts';

const quietMs = secondMs;
/** Whoever types without a pause is saved all the same. */
const latestMs = 5 * secondMs;
const retryMs = 10 * secondMs;

/** Saves one after another: when nothing was typed for a while, and what is asked for in between. */
export function createDraftSaver(save: () => Promise<'done' | 'again'>, nowMs: () => number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSinceMs: number | null = null;
  let running = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let isPaused = false;

  const wait = (delayMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), delayMs);
  };
  /** Runs what is sent for this draft, once everything before it was answered. */
  const run = <Value>(task: () => Promise<Value>): Promise<Value> => {
    running += 1;
    const done = queue.then(task).finally(() => {
      running -= 1;
    });
    queue = done.catch(() => {});
    return done;
  };
  const saveNow = async (): Promise<void> => {
    clearTimeout(timer);
    waitingSinceMs = null;
    if (isPaused) return;
    if ((await run(save)) === 'again') wait(retryMs);
  };
  return {
    run,
    saveNow,
    typed: (): void => {
      waitingSinceMs ??= nowMs();
      wait(Math.max(0, Math.min(quietMs, waitingSinceMs + latestMs - nowMs())));
    },
    isBusy: () => running > 0,
    settled: () => queue,
    /** While the form itself is sent, nothing else is. */
    pause: (isOn: boolean): void => {
      isPaused = isOn;
      if (isOn) clearTimeout(timer);
    },
    stop: () => clearTimeout(timer),
  };
}
