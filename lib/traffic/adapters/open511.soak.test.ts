import { expect, test } from 'vitest';
import { open511 } from '#lib/traffic/adapters/open511.ts';
import { soakTimeoutMs } from '#testing/soak.ts';
import { clock } from '#testing/sources/read-with.ts';
import { open511Answer } from '#testing/traffic/answers/open511.ts';
import { at, instants, numbers, positions } from '#testing/traffic/origins.ts';
import { type Origin, soakAdapter } from '#testing/traffic/soak-adapter.ts';

/** One end of each interval. */
const ends = (record: unknown, place: number) => {
  const intervals = at(record, 'schedule.intervals');
  return (Array.isArray(intervals) ? intervals : []).flatMap((one) => instants(String(one).split('/')[place]));
};

/** On each day around the clock, at the hours of the record and of Alberta. */
function hours(record: unknown, name: string, missing: string): Date[] {
  const hour = at(record, `schedule.recurring_schedules.0.${name}`) ?? missing;
  const firstDate = String(at(record, 'schedule.recurring_schedules.0.start_date'));
  const from = new Date(Math.max(clock.getTime(), Date.parse(firstDate) || 0));
  return Array.from({ length: 40 }, (_, day) =>
    new Date(from.getTime() + (day - 3) * 86_400_000).toISOString().slice(0, 10),
  )
    .flatMap((date) => ['-06:00', '-07:00'].map((zone) => new Date(`${date}T${String(hour).slice(0, 5)}:00${zone}`)))
    .filter((one) => !Number.isNaN(one.getTime()));
}

/** A day of the record itself, for what is so day and night. */
const day = (record: unknown, name: string, hour: string) =>
  ['-06:00', '-07:00']
    .map((zone) => new Date(`${String(at(record, `schedule.recurring_schedules.0.${name}`))}T${hour}:00${zone}`))
    .filter((one) => !Number.isNaN(one.getTime()));

const lines = (record: unknown) => {
  const coordinates = at(record, 'geography.coordinates');
  return [positions(coordinates), ...(Array.isArray(coordinates) ? coordinates : []).map(positions)];
};
const lanes = (record: unknown, name: string) => numbers(at(record, `roads.0.${name}`));

const origins: Readonly<Record<string, Origin>> = {
  point: (record) => [...positions([at(record, 'geography.coordinates')]), ...lines(record).flat()],
  line: lines,
  lanesClosed: (record) => lanes(record, 'lanes_closed'),
  lanesTotal: (record) =>
    lanes(record, 'lanes_open').flatMap((open) => lanes(record, 'lanes_closed').map((closed) => open + closed)),
  startsAt: (record) => [
    ...ends(record, 0),
    ...hours(record, 'daily_start_time', '00:00'),
    ...day(record, 'start_date', '00:00'),
  ],
  endsAt: (record) => [
    ...ends(record, 1),
    ...hours(record, 'daily_end_time', '23:59'),
    ...day(record, 'end_date', '23:59'),
  ],
  updatedAt: (record) => [...instants(at(record, 'updated')), ...instants(at(record, 'created'))],
};

test(
  'events with faults give what is whole in them',
  () => {
    const { unreadable, count } = soakAdapter({
      adapter: open511,
      request: 'events',
      answer: open511Answer(),
      context: { settings: { url: 'https://open511.example.org/events' } },
      recordsOf: (answer) => {
        const events = at(answer, 'events');
        return Array.isArray(events) ? events : null;
      },
      origins,
    });
    expect(unreadable).toBeGreaterThan(0);
    expect(unreadable).toBeLessThan(count);
  },
  soakTimeoutMs(120_000),
);
