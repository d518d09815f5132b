import { formatClock, formatDate, formatShortDay, isoInZone } from '#lib/editions/dates.ts';
import { dayOf, yearOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';

type Zoned = Pick<Edition, 'language' | 'timeZone'>;
type Props = { at: Date; edition: Zoned; now: Date };

/** An instant near to now: "4:00 p.m." of today, "Nov 23, 4:00 p.m." of this year, "Nov 23, 2027" of another. */
export function Moment({ at, edition, now }: Props) {
  return <time dateTime={isoInZone(at, edition.timeZone)}>{formatMoment(at, edition, now)}</time>;
}

/** The same as words. */
export function formatMoment(at: Date, edition: Zoned, now: Date): string {
  const { timeZone } = edition;
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return formatClock(at, edition);
  if (yearOf(at, timeZone) !== yearOf(now, timeZone)) return formatDate(at, edition);
  return `${formatShortDay(at, edition)}, ${formatClock(at, edition)}`;
}
