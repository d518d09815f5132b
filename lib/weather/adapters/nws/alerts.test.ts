import { describe, expect, test } from 'vitest';
import { nws } from '#lib/weather/adapters/nws.ts';
import type { AlertObservation } from '#lib/weather/observations.ts';
import { readWith } from '#testing/sources/read-with.ts';
import { alert, alerts, alertsOf, santaBarbara } from '#testing/weather/answers/nws.ts';

const read = (answer: object) => readWith(nws, 'alerts', answer, { place: santaBarbara });

function listed(features: readonly unknown[]): AlertObservation[] {
  const reading = read(alertsOf(features));
  if (reading.kind !== 'read') throw new Error(reading.why);
  return (reading.parts.alerts?.observations ?? []).filter((one) => 'severity' in one);
}
const ids = (features: readonly unknown[]) => listed(features).map(({ id }) => id);

test('an alert’s words are kept as they are', () => {
  expect(listed(alerts.features)[0]).toEqual({
    id: 'urn:oid:1',
    severity: 'moderate',
    level: 'advisory',
    colour: null,
    event: { en: 'Wind Advisory', fr: null },
    headline: { en: 'A wind advisory until three in the morning', fr: null },
    text: { en: '* WHAT...North winds of 20 to 30 mph.\n\n* WHERE...The coast\nand the foothills.', fr: null },
    instruction: { en: 'Tie down what is loose.', fr: null },
    area: { en: 'The coast; The foothills', fr: null },
    sender: 'NWS Los Angeles/Oxnard CA',
    sentAt: new Date('2026-11-20T17:12:00Z'),
    startsAt: new Date('2026-11-21T02:00:00Z'),
    endsAt: new Date('2026-11-21T11:00:00Z'),
    url: null,
  });
});

const live = '/O.CON.KLOX.WI.Y.0087.261121T0200Z-261121T1100Z/';
const over = (action: string) => `/O.${action}.KLOX.WI.Y.0087.000000T0000Z-261121T1100Z/`;

describe('what is over is no alert', () => {
  test.each([
    ['cancelled by its code', {}, [over('CAN')]],
    ['expired by it', {}, [over('EXP')]],
    ['replaced by another kind', {}, [over('UPG')]],
    ['over by all of its codes', {}, [over('CAN'), over('UPG')]],
    ['a test of the lines by its code', {}, [live.replace('/O.', '/T.')]],
    ['all clear', { response: 'AllClear' }, null],
    ['past', { urgency: 'Past' }, null],
    ['a cancellation that says so', { messageType: 'Cancel' }, null],
    ['a test', { status: 'Test' }, null],
    ['a test by its name', { event: 'Test Message' }, null],
    ['an exercise', { status: 'Exercise' }, [live]],
  ])('%s', (_name, fields, vtec) => {
    expect(ids([alert('urn:1', fields, vtec)])).toEqual([]);
  });

  test('but one of whose events only some are over is one', () => {
    expect(ids([alert('urn:1', {}, [over('CAN'), live])])).toEqual(['urn:1']);
  });
});

describe('it ends', () => {
  test.each([
    ['when its event does, not when the message lapses', {}, null, '2026-11-21T11:00:00.000Z'],
    ['with the message, where nothing else is said', { ends: null }, null, '2026-11-21T05:15:00.000Z'],
    ['by its code, where that alone says it', { ends: null }, [live], '2026-11-21T11:00:00.000Z'],
    ['by no clock, until further notice', { ends: null }, [live.replace('261121T1100Z', '000000T0000Z')], undefined],
    ['with the message, where its end is no time', { ends: 'soon' }, null, '2026-11-21T05:15:00.000Z'],
  ])('%s', (_name, fields, vtec, endsAt) => {
    expect(listed([alert('urn:1', fields, vtec)])[0]?.endsAt?.toJSON()).toBe(endsAt);
  });
});

test.each([
  ['Wind Advisory', null, 'advisory'],
  ['Tornado Warning', null, 'warning'],
  ['Fire Weather Watch', null, 'watch'],
  ['Special Weather Statement', null, 'statement'],
  ['Air Quality Alert', null, 'other'],
  ['Evacuation - Immediate', null, 'other'],
  ['Something new', [live], 'advisory'],
])('%s is of a level', (event, vtec, level) => {
  expect(listed([alert('urn:1', { event }, vtec)])[0]?.level).toBe(level);
});

test('a message that lacks what others have is one', () => {
  const nothing = { onset: null, ends: null, response: null, instruction: null, severity: null, parameters: null };
  const [one] = listed([alert('urn:1', { ...nothing, event: 'Civil Emergency Message' })]);
  expect(one).toMatchObject({ severity: 'unknown', level: 'other', instruction: null });
  expect(one?.startsAt).toEqual(new Date('2026-11-20T17:12:00Z'));
});

describe('of an alert and its update', () => {
  const references = (id: string) => [{ '@id': `https://api.weather.gov/alerts/${id}`, identifier: id }];
  const later = { sent: '2026-11-20T09:30:00-08:00' };

  test('the newer is listed', () => {
    expect(ids([alert('urn:1'), alert('urn:2', { ...later, references: references('urn:1') })])).toEqual(['urn:2']);
  });
  test('neither, when the newer is a cancellation', () => {
    const cancelled = alert('urn:2', { ...later, references: references('urn:1'), messageType: 'Cancel' });
    expect(ids([alert('urn:1'), cancelled])).toEqual([]);
  });
  test('the older, when the newer is an exercise', () => {
    const exercise = alert('urn:2', { ...later, references: references('urn:1'), status: 'Exercise' });
    expect(ids([alert('urn:1'), exercise])).toEqual(['urn:1']);
  });
  test('both, when they name each other', () => {
    const pair = [
      alert('urn:1', { references: references('urn:2') }),
      alert('urn:2', { references: references('urn:1') }),
    ];
    expect(ids(pair)).toEqual(['urn:1', 'urn:2']);
  });
  test('one that is there twice is listed once', () => {
    expect(ids([alert('urn:1'), alert('urn:1')])).toEqual(['urn:1']);
  });
});

describe('that there are none is believed', () => {
  test.each([
    ['of a list for the place', alertsOf([])],
    ['of one for almost the place', alertsOf([], 'for 34.42 N, 119.7 W')],
    ['of one without a title', { ...alertsOf([]), title: undefined }],
    ['of one in which all is over', alertsOf([alert('urn:1', { urgency: 'Past' })])],
  ])('%s', (_name, answer) => {
    expect(read(answer)).toEqual({
      kind: 'read',
      parts: { alerts: { dataAsOf: null, observations: [] } },
      links: {},
      dropped: 0,
    });
  });

  test.each([
    ['but not of another place', alertsOf([], 'for 44.4208 N, 119.6982 W')],
    ['nor of the other side of the earth', alertsOf([], 'for 34.4208 N, 119.6982 E')],
    ['nor of a state', alertsOf([], 'for California')],
    ['nor of something without a name', { ...alertsOf([]), title: null }],
    ['nor of what is no collection', { ...alertsOf([]), type: 'Feature' }],
    ['nor where the list is none', { ...alertsOf([]), features: {} }],
    ['nor when none of them could be read', alertsOf([{}, alert('urn:1', { event: null })])],
  ])('%s', (_name, answer) => {
    expect(read(answer)).toMatchObject({ kind: 'unreadable' });
  });
});

test('one that cannot be read costs the others nothing', () => {
  const reading = read(alertsOf([null, alert('urn:1'), alert('urn:2', { event: '' })]));
  expect(reading).toMatchObject({ dropped: 2, parts: { alerts: { observations: [{ id: 'urn:1' }] } } });
});
