'use client';
import { useRouter } from 'next/navigation';
import { useLive } from '#components/desk/live/live.tsx';
import { useRefresher } from '#components/desk/live/use-refresher.ts';

/** Draws the page anew when something came over a wire, or somebody changed one. It shows nothing itself. */
export function FreshFeeds() {
  const router = useRouter();
  useLive('wires', useRefresher({ refresh: () => router.refresh() }));
  return null;
}
