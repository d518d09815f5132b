import { describe, expect, test } from 'vitest';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { readWith } from '#testing/sources/read-with.ts';
import { alert, boxed, list } from '#testing/weather/answers/eccc.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

const alertsOf = (features: readonly object[]) => observationsOf(readWell(eccc, 'alerts', list(features)), 'alerts');
const elsewhere = boxed(-113, 50, -112, 50.5);

test('an alert has its words unaltered, its colour, and when it is over', () => {
  expect(alertsOf([alert()])).toEqual([
    {
      id: '31020535_fea1-1',
      severity: 'moderate',
      level: 'warning',
      colour: 'yellow',
      event: { en: 'yellow warning - snowfall', fr: 'avertissement jaune - neige' },
      headline: null,
      text: { en: 'What:\nSnow of 5 to 10 cm.\n\nWhen:\nUntil midnight.', fr: 'Quoi :\nNeige de 5 à 10 cm.' },
      instruction: null,
      area: { en: 'City of Calgary', fr: 'Ville de Calgary' },
      sender: null,
      sentAt: new Date('2026-11-20T13:05:00Z'),
      startsAt: new Date('2026-11-20T14:00:00Z'),
      endsAt: new Date('2026-11-21T06:00:00Z'),
      url: null,
    },
  ]);
});

test('alerts age from when they were asked for', () => {
  expect(readWell(eccc, 'alerts', list([alert()])).parts.alerts?.dataAsOf).toBeNull();
});

describe('of its zones', () => {
  test('those that contain the place are one alert', () => {
    const park = { id: '31020535_fea1-2', feature_name_en: 'Nose Hill', feature_name_fr: 'Nose Hill' };
    const found = alertsOf([alert(), alert(park), alert({}, elsewhere)]);
    expect(found.map(({ area }) => area)).toEqual([
      { en: 'City of Calgary, Nose Hill', fr: 'Ville de Calgary, Nose Hill' },
    ]);
  });

  test('those that don’t are no alert, and others are others', () => {
    const wind = { alert_name_en: 'wind warning', alert_text_en: 'Wind.' };
    expect(alertsOf([alert({}, elsewhere), alert(wind)]).map(({ event }) => event.en)).toEqual(['wind warning']);
  });

  test.each([
    ['missing', null],
    ['empty', { type: 'MultiPolygon', coordinates: [] }],
    ['damaged', { type: 'Polygon', coordinates: 'x' }],
  ])('one that is %s counts', (_name, geometry) => expect(alertsOf([alert({}, geometry)])).toHaveLength(1));
});

test.each([
  ['ended', { status_en: 'ended' }],
  ['cancelled', { status_en: 'Cancelled' }],
  ['expired', { status_en: 'expired' }],
  ['over', { event_end_datetime: '2026-11-20T17:00:00Z' }],
  ['over for years', { event_end_datetime: null, expiration_datetime: '2020-01-01T00:00:00Z' }],
  ['a test', { display_status: 'test' }],
  ['an exercise', { status_en: 'Exercise' }],
])('one that is %s is none', (_name, overrides) => expect(alertsOf([alert(overrides)])).toEqual([]));

test.each([
  ['continued', { status_en: 'continued' }, '2026-11-21T06:00:00Z'],
  ['active', { status_en: 'active', display_status: '' }, '2026-11-21T06:00:00Z'],
  ['actual', { status_en: 'actual', display_status: 'actual' }, '2026-11-21T06:00:00Z'],
  ['of a status that nobody knows', { status_en: 'x', display_status: 'x' }, '2026-11-21T06:00:00Z'],
  ['without its status', { status_en: null, display_status: undefined }, '2026-11-21T06:00:00Z'],
  ['without the end of its event', { event_end_datetime: null }, '2026-11-21T05:00:00Z'],
  ['without any end', { event_end_datetime: 'x', expiration_datetime: '2026-13-45T99:99:99Z' }, null],
  ['until an end that is none', { event_end_datetime: '2099-12-31T23:59:59Z' }, null],
])('one that is %s is in force', (_name, overrides, endsAt) => {
  expect(alertsOf([alert(overrides)])).toMatchObject([{ endsAt: endsAt && new Date(endsAt) }]);
});

test.each([
  ['red', 'warning', 'extreme', 'warning', 'red'],
  ['Orange', 'watch', 'severe', 'watch', 'orange'],
  ['grey', 'statement', 'minor', 'statement', 'grey'],
  [null, 'statement', 'minor', 'statement', null],
  ['', 'warning', 'moderate', 'warning', null],
  [null, 'watch', 'moderate', 'watch', null],
  ['', 'advisory', 'moderate', 'advisory', null],
  ['grey', 'warning', 'moderate', 'warning', 'grey'],
  ['constructor', 'ending', 'minor', 'other', null],
])('the colour %j of a %s is %s', (risk_colour_en, alert_type, severity, level, colour) => {
  expect(alertsOf([alert({ risk_colour_en, risk_colour_fr: '', alert_type })])).toMatchObject([
    { severity, level, colour },
  ]);
});

describe('that there is nothing', () => {
  const why = (answer: object) => {
    const reading = readWith(eccc, 'alerts', answer);
    return reading.kind === 'unreadable' ? reading.why : reading.parts.alerts?.observations;
  };
  const notHere = 'It has no alerts, but doesn’t say that this is so for this place.';

  test('is believed of a whole list for this place', () => expect(why(list([]))).toEqual([]));
  test('is believed where all are for other zones', () => expect(why(list([alert({}, elsewhere)]))).toEqual([]));

  test.each([
    ['asked with latitude first', list([], '50.95,-114.17,51.15,-113.97')],
    ['asked for another place', list([], '-80,43,-79,44')],
    ['asked for no place', list([], '')],
    ['that has only alerts of another place', list([alert({}, elsewhere)], '-113,50,-112,50.5')],
    ['without a link to itself', list([], undefined, { links: [] })],
    ['without its numbers', list([], undefined, { numberMatched: null, numberReturned: undefined })],
  ])('is not believed of a list %s', (_name, answer) => expect(why(answer)).toBe(notHere));

  test.each([
    ['truncated', list([alert()], undefined, { numberMatched: 120 }), 'The list of alerts is not whole.'],
    ['less than it says', list([], undefined, { numberReturned: 2 }), 'The list of alerts is not whole.'],
    ['unreadable', list([{ type: 'Feature', properties: null }]), 'None of its alerts could be read.'],
    ['another thing', { type: 'Feature', features: [] }, 'It is no list of alerts.'],
  ])('is not believed of a list that is %s', (_name, answer, expected) => expect(why(answer)).toBe(expected));
});

test('one that cannot be read is counted, and the others are there', () => {
  expect(readWell(eccc, 'alerts', list([alert(), { properties: { alert_type: 'warning' } }]))).toMatchObject({
    dropped: 1,
    parts: { alerts: { observations: [{ severity: 'moderate' }] } },
  });
});
