import { expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { composeReport } from '#lib/weather/compose-report.ts';
import type { AlertObservation } from '#lib/weather/observations.ts';
import { composeSevereAlert } from '#lib/weather/severe-alert.ts';
import { calgary } from '#testing/editions.ts';
import { inventedService, keptSource } from '#testing/weather/invented-service.ts';
import { alertSaid } from '#testing/weather/observations.ts';

const now = new Date('2026-11-20T18:20:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
const adapters = [inventedService('alpha', ['alerts']), inventedService('beta', ['alerts'])];

/** Two services: when each last answered (minutes ago; null: never), and what alerts it has. */
type Service = [number | null, ...Partial<AlertObservation>[]];
function kept(services: readonly Service[]) {
  return services.map(([minutes, ...alerts], place) =>
    keptSource(
      place === 0 ? 'alpha' : 'beta',
      minutes === null ? {} : { alerts: { fetchedAt: at(-minutes), observations: alerts.map(alertSaid) } },
      { id: place + 1 },
    ),
  );
}
const alertsOf = (...services: Service[]) => composeReport(calgary, kept(services), adapters, now).report.alerts;
const severeOf = (...services: Service[]) => composeSevereAlert(calgary, kept(services), adapters, now).severe;

test.each<[string, Service[], string, number]>([
  ['none, as both say', [[2], [5]], 'empty', 0],
  ['some', [[2, {}], [5]], 'fresh', 1],
  ['nobody knows: one has said none, and one has not answered', [[2], [null]], 'failed', 0],
  ['some, and one has not answered', [[2, {}], [null]], 'failed', 1],
  ['some of a while ago', [[20, {}], [2]], 'stale', 1],
  ['nobody knows: none of a while ago', [[20], [2]], 'failed', 0],
  ['nobody knows: no service has answered', [[null]], 'failed', 0],
  ['nobody knows: there is no service', [], 'failed', 0],
  ['none: one that was is over', [[2, { endsAt: now }]], 'empty', 0],
  [
    'the same of two services is one',
    [
      [2, { id: 'a' }],
      [5, { id: 'a' }],
    ],
    'fresh',
    1,
  ],
])('%s', (_name, services, kind, count) => {
  const { state, value } = alertsOf(...services);
  expect([state.kind, value.length]).toEqual([kind, count]);
});

test('the time is that of the service that answered longest ago, and it comes first', () => {
  expect(alertsOf([2], [5]).state).toEqual({ kind: 'empty', asOf: at(-5) });
  expect(alertsOf([2], [null]).sources.map(({ title }) => title)).toEqual([
    'Weather office beta',
    'Weather office alpha',
  ]);
});

test('the worst come first, and a warning before a watch', () => {
  const { value } = alertsOf([
    1,
    { id: 'unknown', severity: 'unknown' },
    { id: 'watch', severity: 'severe', level: 'watch' },
    { id: 'minor', severity: 'minor' },
    { id: 'extreme', severity: 'extreme', level: 'statement' },
    { id: 'warning', severity: 'severe', level: 'warning', endsAt: at(5) },
    { id: 'longer', severity: 'severe', level: 'warning', endsAt: null },
  ]);
  expect(value.map(({ id }) => id)).toEqual(['extreme', 'longer', 'warning', 'watch', 'minor', 'unknown']);
});

test.each<[string, Service, string | null]>([
  ['extreme', [1, { severity: 'extreme', colour: null }], 'extreme'],
  ['orange, whatever its severity', [1, { severity: 'moderate' }], 'moderate'],
  ['not a moderate one', [1, { severity: 'moderate', colour: 'yellow' }], null],
  ['not one to come', [1, { startsAt: at(5) }], null],
  ['not one that is over', [1, { endsAt: at(-5) }], null],
  ['not one of yesterday', [25 * 60, {}], null],
])('above every page stands %s', (_name, service, severity) => {
  expect(severeOf(service)?.severity ?? null).toBe(severity);
});

test('above every page stands the worst, and how many there are besides', () => {
  const severe = severeOf([
    1,
    { id: 'a' },
    { id: 'b', severity: 'extreme', colour: 'red' },
    { id: 'c', startsAt: at(9) },
  ]);
  expect(severe).toMatchObject({ severity: 'extreme', others: 1 });
});
