'use client';
import { useRouter } from 'next/navigation';
import { useLive } from '#components/desk/live/live.tsx';
import { useRefresher } from '#components/desk/live/use-refresher.ts';

/** Draws a list anew, now and then, when somebody opens a conversation of it or leaves one. */
export function FreshPeople() {
  const router = useRouter();
  const changed = useRefresher({ refresh: () => router.refresh() });
  useLive('mailPresence', changed);
  return null;
}
