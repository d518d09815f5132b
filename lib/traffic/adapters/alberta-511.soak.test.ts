import { expect, test } from 'vitest';
import { alberta511 } from '#lib/traffic/adapters/alberta-511.ts';
import { soakTimeoutMs } from '#testing/soak.ts';
import { clock } from '#testing/sources/read-with.ts';
import {
  alberta511Alerts,
  alberta511Cameras,
  alberta511Events,
  alberta511WinterRoads,
} from '#testing/traffic/answers/alberta-511.ts';
import { at, points, seconds } from '#testing/traffic/origins.ts';
import { type Origin, soakAdapter } from '#testing/traffic/soak-adapter.ts';

const timeoutMs = soakTimeoutMs(120_000);
const recordsOf = (answer: unknown) => (Array.isArray(answer) ? answer : null);

/** An encoded polyline, in the way that its makers describe it. */
function course(value: unknown): { latitude: number; longitude: number }[] {
  if (typeof value !== 'string') return [];
  const numbers: number[] = [];
  let [bits, shift] = [0, 0];
  for (const letter of value) {
    const chunk = letter.charCodeAt(0) - 63;
    bits |= (chunk & 31) << shift;
    shift += 5;
    if (chunk < 32) {
      numbers.push(bits & 1 ? ~(bits >> 1) : bits >> 1);
      [bits, shift] = [0, 0];
    }
  }
  const found: { latitude: number; longitude: number }[] = [];
  let [north, east] = [0, 0];
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    north += numbers[place] ?? 0;
    east += numbers[place + 1] ?? 0;
    found.push({ latitude: north / 1e5, longitude: east / 1e5 });
  }
  return found;
}

/** On each day around the clock, at the hours of the record. */
function hours(record: unknown, name: string): Date[] {
  const hour = at(record, `RecurrenceSchedules.0.Times.0.${name}`);
  const offset = String(at(record, 'RecurrenceSchedules.0.Times.0.StartTime')).slice(8, 14);
  return Array.from({ length: 40 }, (_, day) =>
    new Date(clock.getTime() + (day - 3) * 86_400_000).toISOString().slice(0, 10),
  )
    .map((date) => new Date(`${date}T${String(hour).slice(0, 5)}:00${offset}`))
    .filter((one) => !Number.isNaN(one.getTime()));
}

const position: Origin = (record) => points(at(record, 'Latitude'), at(record, 'Longitude'));
const firstOfCourse: Origin = (record) => course(at(record, 'EncodedPolyline')).slice(0, 1);
const time =
  (...names: string[]): Origin =>
  (record) =>
    names.flatMap((name) => seconds(at(record, name)));

const answers: readonly [string, object, Readonly<Record<string, Origin>>][] = [
  [
    'event',
    alberta511Events,
    {
      point: (record) => [...position(record), ...firstOfCourse(record)],
      line: (record) => [course(at(record, 'EncodedPolyline'))],
      lanesClosed: (record) => [Number.parseInt(String(at(record, 'LanesAffected')), 10)],
      startsAt: (record) => [...time('StartDate')(record), ...hours(record, 'StartTime')],
      endsAt: (record) => [...time('PlannedEndDate')(record), ...hours(record, 'EndTime')],
      updatedAt: time('LastUpdated', 'Reported'),
    },
  ],
  ['cameras', alberta511Cameras, { point: position }],
  ['winterroads', alberta511WinterRoads, { point: firstOfCourse, updatedAt: time('LastUpdated') }],
  ['alerts', alberta511Alerts, { startsAt: time('StartTime'), endsAt: time('EndTime') }],
];

test.each(answers)(
  '%s with faults give what is whole in them',
  (request, answer, origins) => {
    const { unreadable, count } = soakAdapter({ adapter: alberta511, request, answer, recordsOf, origins });
    expect(unreadable).toBeGreaterThan(0);
    expect(unreadable).toBeLessThan(count);
  },
  timeoutMs,
);
