import {
  formatClock,
  formatDate,
  formatHour,
  formatShortDay,
  formatTime,
  formatUpdated,
  formatWeekdayClock,
  isoInZone,
} from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = {
  at: Date;
  edition: Pick<Edition, 'language' | 'timeZone'>;
  /** `clock-line`: "23rd November 2026 08:35"; `full`: "Nov 23, 2026, 8:35 a.m."; `day`: "Nov 23"; `date`: "Nov 23, 2026"; `clock`: "8:35 a.m."; `hour`: "8 a.m."; `weekday-clock`: "Mon 8:35 a.m." */
  form: 'clock-line' | 'full' | 'day' | 'date' | 'clock' | 'hour' | 'weekday-clock';
};

/** An instant in the edition's zone, for people and (with its offset) for machines. */
export function Timestamp({ at, edition, form }: Props) {
  return <time dateTime={isoInZone(at, edition.timeZone)}>{print(at, edition, form)}</time>;
}

function print(at: Date, edition: Props['edition'], form: Props['form']): string {
  switch (form) {
    case 'clock-line':
      return formatUpdated(at, edition);
    case 'full':
      return formatTime(at, edition);
    case 'day':
      return formatShortDay(at, edition);
    case 'date':
      return formatDate(at, edition);
    case 'clock':
      return formatClock(at, edition);
    case 'hour':
      return formatHour(at, edition);
    case 'weekday-clock':
      return formatWeekdayClock(at, edition);
    default:
      return form satisfies never;
  }
}
