import { DeskTime } from '#components/desk/desk-time.tsx';

type Props = { at: Date | null; now: Date; place: { name: string; timeZone: string } };

/** When it is asked next; what is due waits for the worker. */
export function NextTry({ at, now, place }: Props) {
  if (!at) return 'none';
  return at > now ? <DeskTime {...{ at, now, place }} /> : 'now';
}
