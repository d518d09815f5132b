import { Timestamp } from '#components/ui/timestamp.tsx';
import { alertWords } from '#components/weather/alerts/words.ts';
import { dayMs } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { AlertObservation } from '#lib/weather/observations.ts';

/** From here on a weekday could be another week’s. */
const farMs = 6 * dayMs;

type Props = { alert: Pick<AlertObservation, 'startsAt' | 'endsAt'>; edition: Edition; now: Date };

/** From when, if that is to come, and until when. */
export function AlertSpan({ alert: { startsAt, endsAt }, edition, now }: Props) {
  const words = alertWords(edition.language);
  const time = (at: Date) => {
    const isToday = dayOf(at, edition.timeZone) === dayOf(now, edition.timeZone);
    const isFar = Math.abs(at.getTime() - now.getTime()) > farMs;
    return <Timestamp at={at} edition={edition} form={isFar ? 'full' : isToday ? 'clock' : 'weekday-clock'} />;
  };
  return (
    <span className="alert-span">
      {startsAt && startsAt > now && (
        <>
          {words.from} {time(startsAt)}{' '}
        </>
      )}
      {endsAt ? (
        <>
          {words.untilTime} {time(endsAt)}
        </>
      ) : (
        words.untilNotice
      )}
    </span>
  );
}
