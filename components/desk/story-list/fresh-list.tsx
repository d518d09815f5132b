'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useOpening } from '#components/desk/live/use-opening.ts';
import { useRefresher } from '#components/desk/live/use-refresher.ts';
import { nowMs } from '#lib/clock.ts';

type Props = { opening: { opensInMs: number | null }; children: ReactNode };

/**
 * Draws the list anew when others have changed it or the next scheduled story goes out, and leaves it alone while
 * somebody selects words of it, moves the pointer over it to press something, or does not see it. The focus stays where
 * it is.
 */
export function FreshList({ opening, children }: Props) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const pointerMs = useRef(Number.NEGATIVE_INFINITY);
  const focused = useRef<string | null>(null);
  const changed = useRefresher({
    refresh: () => {
      focused.current = place.current?.contains(document.activeElement) ? (document.activeElement?.id ?? null) : null;
      router.refresh();
    },
    isBusy: () => isSelecting(place.current) || nowMs() - pointerMs.current < pointerRestMs,
  });
  useLive('story', changed);
  useLive('presence', (event) => {
    if (event?.change !== 'where') changed();
  });
  useOpening(opening, async () => changed());
  // a line that moves to another place loses the focus on its way
  useEffect(() => {
    if (focused.current && document.activeElement === document.body) {
      document.getElementById(focused.current)?.focus({ preventScroll: true });
    }
    focused.current = null;
  });
  return (
    <div
      ref={place}
      onPointerMove={() => {
        pointerMs.current = nowMs();
      }}
    >
      {children}
    </div>
  );
}

/** Who points at something presses it within this time. */
const pointerRestMs = 1_500;

function isSelecting(place: HTMLElement | null): boolean {
  const selection = document.getSelection();
  return Boolean(selection && !selection.isCollapsed && place?.contains(selection.anchorNode));
}
