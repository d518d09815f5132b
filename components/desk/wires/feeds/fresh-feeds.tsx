'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { createRefresher } from '#components/desk/story-list/refresher.ts';
import { nowMs } from '#lib/clock.ts';

/** Draws the page anew when something came over a wire, or somebody changed one. It shows nothing itself. */
export function FreshFeeds() {
  const router = useRouter();
  const refresher = useRef(
    createRefresher({
      refresh: () => router.refresh(),
      isBusy: () => document.hidden,
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      nowMs,
    }),
  ).current;
  useLive('wires', refresher.changed);
  useEffect(() => refresher.stop, [refresher]);
  return null;
}
