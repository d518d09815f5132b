import { DeskTime } from '#components/desk/desk-time.tsx';
import { minuteMs } from '#lib/clock.ts';

type Props = { at: Date | null; now: Date; place: { name: string; timeZone: string } };

/** When it is asked next; what is due waits for the worker. */
export function NextTry({ at, now, place }: Props) {
  if (!at) return 'none';
  const inMs = at.getTime() - now.getTime();
  if (inMs <= 0) return 'now';
  return inMs < minuteMs ? 'in a moment' : <DeskTime {...{ at, now, place }} />;
}
