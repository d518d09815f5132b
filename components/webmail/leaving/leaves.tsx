'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { nowMs, secondMs } from '#lib/clock.ts';

type Props = { inMs: number; isSoon: boolean; leaves: string };

/** When a mail leaves. What leaves in a moment counts down, and the page is drawn anew once it has left. */
export function Leaves({ inMs, isSoon, leaves }: Props) {
  const router = useRouter();
  const [endsAtMs] = useState(() => nowMs() + inMs);
  const [restMs, setRest] = useState(inMs);
  const isRefreshed = useRef(false);
  useEffect(() => {
    if (!isSoon) return;
    const timer = setInterval(() => {
      const rest = endsAtMs - nowMs();
      setRest(rest);
      if (rest > -2 * secondMs || isRefreshed.current) return;
      isRefreshed.current = true;
      router.refresh();
    }, secondMs / 2);
    return () => clearInterval(timer);
  }, [isSoon, endsAtMs, router]);
  if (!isSoon) return <>Leaves {leaves}</>;
  const seconds = Math.ceil(restMs / secondMs);
  if (seconds <= 0) return <>Leaves now</>;
  return <>Leaves in {seconds === 1 ? '1 second' : `${seconds} seconds`}</>;
}
