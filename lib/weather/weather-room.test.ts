import { expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import type { KeptSource } from '#lib/sources/types.ts';
import type { NowObservation } from '#lib/weather/observations.ts';
import { weatherChanges } from '#lib/weather/weather-room.ts';
import { calgary } from '#testing/editions.ts';
import { inventedService, keptSource, type Said } from '#testing/weather/invented-service.ts';
import { alertSaid, nowSaid, sky } from '#testing/weather/observations.ts';

const now = new Date('2026-11-20T18:20:00Z');
const at = new Date(now.getTime() - 20 * minuteMs);
const adapters = [inventedService('alpha')];
const said = (changes: Partial<NowObservation> = {}): Record<string, Said> => ({
  now: { fetchedAt: now, observations: [nowSaid(at, changes)] },
  alerts: { fetchedAt: now, observations: [] },
});
const kept = (own: Record<string, Said>): KeptSource[] => [keptSource('alpha', own)];
const withAlert = (fetchedAt: Date, severity: 'severe' | 'minor') => ({
  ...said(),
  alerts: { fetchedAt, observations: [alertSaid({ severity, colour: null })] },
});

const [page, line, frame] = ['weather:1', 'weather-line:1', 'frame:1'];

test.each<[string, Record<string, Said>, Record<string, Said>, string[]]>([
  ['the same again', said(), said(), []],
  [
    'asked again within the minute',
    said(),
    { ...said(), alerts: { fetchedAt: new Date(now.getTime() + 999), observations: [] } },
    [],
  ],
  ['a tenth of a degree', said({ temperatureC: -13.8 }), said({ temperatureC: -13.7 }), []],
  ['a degree of the other unit', said({ temperatureC: -13.7 }), said({ temperatureC: -13.6 }), [page]],
  ['a degree', said(), said({ temperatureC: -12.4 }), [page, line]],
  ['another sky', said(), said({ condition: sky('heavy-snow') }), [page, line]],
  ['other words for the same sky', said(), said({ condition: sky('snow', false, 'Flurries') }), [page, line]],
  ['a severe alert', said(), withAlert(now, 'severe'), [page, frame]],
  ['a minor alert', said(), withAlert(now, 'minor'), [page]],
  ['alerts as of another minute', withAlert(at, 'severe'), withAlert(now, 'severe'), [page]],
  ['the first answer', {}, said(), [page, line]],
])('%s', (_name, before, after, tags) => {
  expect(weatherChanges(calgary, kept(before), kept(after), now, adapters)).toEqual(tags);
});
