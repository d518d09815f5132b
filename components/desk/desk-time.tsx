import { inWords, placeTime } from '#lib/editions/desk-times.ts';

type Props = { at: Date; now: Date; place: { name: string; timeZone: string } };

/** "5 minutes ago", with the time of a place where one points at it. */
export function DeskTime({ at, now, place }: Props) {
  return (
    <time dateTime={at.toISOString()} title={placeTime(at, now, place)}>
      {inWords(at, now, place.timeZone)}
    </time>
  );
}
