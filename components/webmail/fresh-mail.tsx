'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useRefresher } from '#components/desk/live/use-refresher.ts';
import { secondMs } from '#lib/clock.ts';

type Props = {
  /** Conversations in the inbox that are not read. */
  unread: number;
  boxName: string;
};

/** Draws the page anew when mail comes into a box of this person's, or is filed there by others, and says so aloud. */
export function FreshMail({ unread, boxName }: Props) {
  const router = useRouter();
  const changed = useRefresher({ refresh: () => router.refresh(), gapMs: secondMs });
  useLive('webmail', changed);
  const before = useRef(unread);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (unread > before.current) setWords(`New mail in ${boxName}: ${unread} unread`);
    before.current = unread;
  }, [unread, boxName]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
