/** Time that passes when a test says so. */
export function handClock() {
  let nowMs = 0;
  const timers = new Set<{ dueMs: number; task: () => void }>();
  return {
    nowMs: () => nowMs,
    later: (ms: number, task: () => void) => {
      const timer = { dueMs: nowMs + ms, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Lets time pass, and what is due happen, with whatever it waits for. */
    pass: async (ms: number) => {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers]
          .filter(({ dueMs }) => dueMs <= endMs)
          .toSorted((one, other) => one.dueMs - other.dueMs);
        if (!next) break;
        nowMs = next.dueMs;
        timers.delete(next);
        next.task();
        await new Promise((resolve) => setImmediate(resolve));
      }
      nowMs = endMs;
    },
  };
}
