import { expect, test } from 'vitest';
import { calgary } from '#lib/traffic/adapters/calgary.ts';
import { soakTimeoutMs } from '#testing/soak.ts';
import {
  calgaryCameras,
  calgaryDetours,
  calgaryFreshness,
  calgaryIncidents,
  calgaryQuiet,
} from '#testing/traffic/answers/calgary.ts';
import { at, instants, points, positions } from '#testing/traffic/origins.ts';
import { type Origin, soakAdapter } from '#testing/traffic/soak-adapter.ts';

const timeoutMs = soakTimeoutMs(120_000);
const recordsOf = (answer: unknown) => (Array.isArray(answer) ? answer : null);

/** Clocks in Alberta are six or seven hours behind UTC. */
const local = (value: unknown) =>
  typeof value === 'string' ? ['-06:00', '-07:00'].flatMap((zone) => instants(`${value.trim()}${zone}`)) : [];

const point: Origin = (row) => [
  ...points(at(row, 'latitude'), at(row, 'longitude')),
  ...positions([at(row, 'point.coordinates')]),
];
/** Work of the nights goes on at its hour of the day that it is. */
const detourStart = (row: unknown) => {
  const start = at(row, 'start_dt');
  return [
    ...local(start),
    ...local(`2026-11-20${String(start).trim().slice(10)}`),
    ...local(`2026-11-20T${String(start).trim().slice(11, 16)}`),
  ];
};
/** A lane that is named by its side is one. */
const lanesClosed: Origin = (row) => (/\b(?:right|curb) lane\b/.test(String(at(row, 'description'))) ? [1] : []);
const modified = (row: unknown) => instants(at(row, 'modified_dt_utc'));

test.each([
  [
    'incidents',
    calgaryIncidents,
    { point, lanesClosed, startsAt: (row: unknown) => instants(at(row, 'start_dt_utc')), updatedAt: modified },
  ],
  ['incidents', calgaryQuiet, {}],
  [
    'detours',
    calgaryDetours,
    {
      point,
      lanesClosed,
      startsAt: detourStart,
      endsAt: (row: unknown) => local(at(row, 'end_dt')),
    },
  ],
  ['cameras', calgaryCameras, { point }],
])(
  '%s with faults give what is whole in them',
  (request, answer, origins: Readonly<Record<string, Origin>>) => {
    const asOf = (rows: unknown) => (recordsOf(rows) ?? []).flatMap(modified);
    const { unreadable, count } = soakAdapter({ adapter: calgary, request, answer, recordsOf, origins, asOf });
    expect(unreadable).toBeGreaterThan(0);
    expect(unreadable).toBeLessThan(count);
  },
  timeoutMs,
);

test(
  'what the catalogue says with faults is a time or unreadable',
  () => {
    const { unreadable } = soakAdapter({
      adapter: calgary,
      request: 'incidents-freshness',
      answer: calgaryFreshness,
      recordsOf: () => null,
      origins: {},
    });
    expect(unreadable).toBeGreaterThan(0);
  },
  timeoutMs,
);
