'use client';
import { useEffect, useRef } from 'react';
import { awaitOpening } from '#components/desk/live/opening.ts';

/**
 * Looks when a scheduled story's time comes: an open page must not say that it is still to go out.
 * @param times as they were read from the server; anew with each reading
 */
export function useOpening(times: { opensInMs: number | null } | null, look: () => Promise<void>): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(
    () =>
      awaitOpening({
        opensInMs: times?.opensInMs ?? null,
        look: () => latest.current(),
        later: (ms, task) => {
          const timer = window.setTimeout(task, ms);
          return () => clearTimeout(timer);
        },
      }),
    [times],
  );
}
