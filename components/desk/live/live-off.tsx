'use client';
import { useIsLiveOff } from '#components/desk/live/live.tsx';

/** Said where somebody might rely on seeing others; nothing where they are seen. */
export function LiveOff() {
  return (
    <p className="live-off small soft" role="status">
      {useIsLiveOff() && 'Live news of others is off'}
    </p>
  );
}
