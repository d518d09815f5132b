import { describe, expect, test } from 'vitest';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { montreal } from '#testing/editions.ts';
import {
  cityPage,
  forecastGroup,
  friday,
  fridayNight,
  measure,
  period,
  saturday,
  saturdayNight,
  sunday,
} from '#testing/weather/answers/eccc.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

// Montreal is at UTC−5
const read = (issuedAt: string, forecasts: readonly object[]) =>
  readWell(eccc, 'citypage', cityPage({ forecastGroup: forecastGroup(issuedAt, forecasts) }), { place: montreal });
const daysOf = (issuedAt: string, forecasts: readonly object[]) => observationsOf(read(issuedAt, forecasts), 'days');
const dates = (issuedAt: string, names: readonly { en: string; fr: string }[]) =>
  daysOf(
    issuedAt,
    names.map((name) => period(name, -5)),
  ).map(({ date, day, night }) => `${date}${day ? ' day' : ''}${night ? ' night' : ''}`);

test('a day is of its two halves', () => {
  const [day] = daysOf('2026-11-20T10:00:00Z', [period(friday, -5), period(fridayNight, -14)]);
  expect(day).toEqual({
    date: '2026-11-20',
    highC: -5,
    lowC: -14,
    day: {
      condition: { sky: 'snow', isNight: false, words: { en: 'Snow', fr: 'Neige' } },
      precipitationPercent: 70,
      precipitationMm: null,
      wind: { kmh: 30, toKmh: null, gustKmh: 50, fromDegrees: 315 },
      text: { en: 'Snow, -5 degrees.', fr: 'Neige, -5 degrés.' },
    },
    night: {
      condition: { sky: 'snow', isNight: true, words: { en: 'Snow', fr: 'Neige' } },
      precipitationPercent: 70,
      precipitationMm: null,
      wind: { kmh: 30, toKmh: null, gustKmh: 50, fromDegrees: 315 },
      text: { en: 'Snow, -14 degrees.', fr: 'Neige, -14 degrés.' },
    },
    uvIndexMax: 1,
  });
});

const whole = ['2026-11-20 day night', '2026-11-21 day night', '2026-11-22 day'];
const frenchOnly = ({ fr }: { fr: string }) => ({ en: '', fr });

describe('the days of periods', () => {
  test.each([
    [
      'of a morning begin with today',
      '2026-11-20T10:00:00Z',
      [friday, fridayNight, saturday, saturdayNight, sunday],
      whole,
    ],
    [
      'of an afternoon begin with tonight',
      '2026-11-20T21:00:00Z',
      [fridayNight, saturday, saturdayNight, sunday],
      ['2026-11-20 night', ...whole.slice(1)],
    ],
    [
      'of midnight may begin with the night of the day before',
      '2026-11-21T06:30:00Z',
      [fridayNight, saturday, saturdayNight],
      ['2026-11-20 night', '2026-11-21 day night'],
    ],
    ['of midnight may begin with today', '2026-11-21T06:30:00Z', [saturday, saturdayNight], ['2026-11-21 day night']],
    [
      'go on where one is left out',
      '2026-11-20T10:00:00Z',
      [friday, saturdayNight, sunday],
      ['2026-11-20 day', '2026-11-21 night', '2026-11-22 day'],
    ],
    [
      'are known by their French names as well',
      '2026-11-20T21:00:00Z',
      [fridayNight, saturday, saturdayNight, sunday].map(frenchOnly),
      ['2026-11-20 night', ...whole.slice(1)],
    ],
    [
      'go over the end of a month',
      '2026-12-31T12:00:00Z',
      [{ en: 'Thursday', fr: 'jeudi' }, friday],
      ['2026-12-31 day', '2027-01-01 day'],
    ],
  ])('%s', (_name, issuedAt, names, expected) => expect(dates(issuedAt, names)).toEqual(expected));
});

test('a period without a day, or of one that cannot come next, is left out and counted', () => {
  const names = [friday, { en: 'Tuesday', fr: 'mardi' }, { en: 'soon', fr: '' }, fridayNight, sunday];
  const reading = read(
    '2026-11-20T10:00:00Z',
    names.map((name) => period(name, -5)),
  );
  expect(reading.dropped).toBe(2);
  expect(observationsOf(reading, 'days').map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-22']);
});

test('what a period doesn’t say is null', () => {
  const bare = {
    temperatures: {},
    abbreviatedForecast: { icon: {} },
    winds: { periods: [] },
    uv: { index: { en: '', fr: '' } },
  };
  const [day] = daysOf('2026-11-20T10:00:00Z', [period(friday, -5, bare)]);
  expect(day).toMatchObject({
    highC: null,
    lowC: null,
    uvIndexMax: null,
    night: null,
    day: { condition: { sky: null, words: { en: null, fr: null } }, precipitationPercent: null, wind: null },
  });
});

test('a low of a day is no high', () => {
  const low = { temperature: [{ class: { en: 'low', fr: 'low' }, ...measure('C', -12) }] };
  expect(daysOf('2026-11-20T10:00:00Z', [period(friday, -5, { temperatures: low })])).toMatchObject([
    { highC: null, lowC: null },
  ]);
});
