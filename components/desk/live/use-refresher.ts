import { useEffect, useRef } from 'react';
import { createRefresher } from '#components/desk/live/refresher.ts';
import { nowMs } from '#lib/clock.ts';

type Parts = {
  refresh: () => void;
  /** Somebody does something here that would be upset. Nothing is refreshed that nobody sees, either. Default: never. */
  isBusy?: () => boolean;
  /** At least so long between two refreshes. Default: five seconds. */
  gapMs?: number;
};

/** @returns what is called when something has changed; it refreshes soon, and now and then while there are many changes */
export function useRefresher(parts: Parts): () => void {
  const current = useRef(parts);
  current.current = parts;
  const refresher = useRef(
    createRefresher({
      refresh: () => current.current.refresh(),
      isBusy: () => document.hidden || (current.current.isBusy?.() ?? false),
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      nowMs,
      ...(parts.gapMs !== undefined && { gapMs: parts.gapMs }),
    }),
  ).current;
  useEffect(() => refresher.stop, [refresher]);
  return refresher.changed;
}
