import { describe, expect, test } from 'vitest';
import { open511 } from '#lib/traffic/adapters/open511.ts';
import { calgary } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import {
  open511Answer,
  open511Bridge,
  open511Closed,
  open511Event,
  open511Weekdays,
} from '#testing/traffic/answers/open511.ts';
import { readPart } from '#testing/traffic/read-part.ts';

const settings = { url: 'https://open511.example.org/events?status=ACTIVE' };
const events = (records: readonly object[], context = {}) =>
  readPart(open511, 'events', 'events', { ...open511Answer(), events: records }, { settings, ...context }).observations;

describe('what is asked', () => {
  const asked = (value: object) =>
    open511.requests({ place: calgary, settings: value, accessKey: null, links: {}, now: clock }).map(({ url }) => url);
  test('is as much as there can be', () => {
    expect(asked(settings)).toEqual(['https://open511.example.org/events?status=ACTIVE&limit=500']);
    expect(asked({ url: 'https://open511.example.org/events?limit=20' })).toEqual([
      'https://open511.example.org/events?limit=20',
    ]);
  });
  test('is the next page too, where there is one', () => {
    const context = { place: calgary, settings, accessKey: null, now: clock };
    const links = { events: { offset: '500' }, 'events-2': { offset: '1000' } };
    expect(open511.requests({ ...context, links }).map(({ key, url }) => [key, new URL(url).search])).toEqual([
      ['events', '?status=ACTIVE&limit=500'],
      ['events-2', '?status=ACTIVE&limit=500&offset=500'],
      ['events-3', '?status=ACTIVE&limit=500&offset=1000'],
    ]);
  });
  test.each([{}, { url: 'http://open511.example.org/' }, { url: 'events' }, { ...settings, radiusKm: 0 }])(
    'is nothing with the settings %j',
    (value) => expect(asked(value)).toEqual([]),
  );
});

describe('an event', () => {
  test('says what, where and when, at times of UTC where British Columbia gives no zone', () => {
    expect(events([open511Event()])).toEqual([
      {
        id: 'drivebc.ca/EX-1',
        kind: 'roadwork',
        isFullClosure: false,
        certainty: 'scheduled',
        road: 'Highway 99',
        direction: 'both',
        place: 'Highway 99, Mill Road – Quarry Road',
        text: 'Highway 99, in both directions. Paving between Mill Road and Quarry Road. Single lane alternating traffic.',
        language: 'en',
        lanesClosed: null,
        lanesTotal: null,
        delayMinutes: null,
        point: { latitude: 51.1, longitude: -114.05 },
        line: [
          { latitude: 51.1, longitude: -114.05 },
          { latitude: 51.11, longitude: -114.04 },
        ],
        startsAt: new Date('2026-11-18T16:00:00Z'),
        endsAt: new Date('2026-12-01T01:00:00Z'),
        isUntilFurtherNotice: false,
        updatedAt: new Date('2026-11-20T17:40:00Z'),
      },
    ]);
  });

  test('may say in its words alone that the road is closed, and has no end where none is given', () => {
    expect(events([open511Bridge])[0]).toMatchObject({
      kind: 'closure',
      isFullClosure: true,
      certainty: 'reported',
      // not "Other Roads"
      road: 'Foundry Bridge',
      place: 'Foundry Bridge, at Tannery St. in Oakfield',
      startsAt: new Date('2026-11-20T15:19:00Z'),
      endsAt: null,
    });
  });

  test('is closed by the state of its road, unless that is a ramp', () => {
    expect(events([open511Closed])[0]).toMatchObject({ kind: 'collision', isFullClosure: true, direction: 'north' });
    const ramp = { ...open511Closed, description: 'Vehicle incident on the ramp.' };
    expect(events([ramp])[0]?.isFullClosure).toBe(false);
  });

  test('on some days is scheduled for the hours that it is, at the times of the place', () => {
    const at = (now: string) => events([open511Weekdays], { now: new Date(now) })[0];
    expect(at('2026-11-20T18:00Z')).toMatchObject({
      certainty: 'scheduled',
      lanesClosed: 1,
      lanesTotal: 2,
      startsAt: new Date('2026-11-20T14:00:00Z'),
      endsAt: new Date('2026-11-20T23:00:00Z'),
    });
    expect(at('2026-11-21T06:00Z')?.startsAt).toEqual(new Date('2026-11-23T14:00:00Z'));
  });

  test.each([
    ['the city’s', {}, '2026-11-20T21:19:00Z'],
    ['its own', { timezone: 'America/New_York' }, '2026-11-20T20:19:00Z'],
    ['the city’s where its own is none', { timezone: 'Mars' }, '2026-11-20T21:19:00Z'],
    ['the one that it gives', { schedule: { intervals: ['2026-11-20T15:19Z/'] } }, '2026-11-20T15:19:00Z'],
  ])('of another service is at times of a zone: %s', (_name, fields, startsAt) => {
    // clocks in Alberta are six hours behind UTC, those in New York five
    const other = { id: 'example.org/EX-5', url: '/events/example.org/EX-5', jurisdiction_url: '/jurisdiction' };
    const schedule = { intervals: ['2026-11-20T15:19/'] };
    const now = new Date('2026-11-20T23:00Z');
    const [event] = events([open511Event({ ...other, schedule, ...fields })], { now });
    expect(event?.startsAt).toEqual(new Date(startsAt));
  });

  test('on days that are over is over', () => {
    const [rule] = Object(open511Weekdays.schedule).recurring_schedules;
    const schedule = { recurring_schedules: [{ ...rule, end_date: '2026-11-10' }] };
    expect(events([{ ...open511Weekdays, schedule }])[0]).toMatchObject({
      startsAt: new Date('2026-09-29T14:00:00Z'),
      endsAt: new Date('2026-11-10T23:00:00Z'),
    });
  });

  test.each([
    ['a day of its own', ['2026-11-20'], '2026-11-23T14:00:00Z'],
    ['hours of its own on a day', ['2026-11-20 13:00-15:00', 'never'], '2026-11-20T19:00:00Z'],
  ])('on some days has %s as an exception', (_name, exceptions, startsAt) => {
    const schedule = { ...Object(open511Weekdays.schedule), exceptions };
    expect(events([{ ...open511Weekdays, schedule }])[0]?.startsAt).toEqual(new Date(startsAt));
  });

  test('on some days of a longer time is as on those days', () => {
    const schedule = { ...Object(open511Weekdays.schedule), intervals: ['2026-09-20T16:00/'] };
    expect(events([{ ...open511Weekdays, schedule }])[0]).toMatchObject({
      startsAt: new Date('2026-11-20T14:00:00Z'),
      endsAt: new Date('2026-11-20T23:00:00Z'),
    });
  });

  test('of several intervals has the one that it is, or the next', () => {
    const intervals = [
      '2026-11-25T10:00/2026-11-25T12:00',
      '2026-11-10T10:00/2026-11-10T12:00',
      '2026-11-21T10:00/2026-11-21T12:00',
    ];
    expect(events([open511Event({ schedule: { intervals } })])[0]?.startsAt).toEqual(new Date('2026-11-21T10:00:00Z'));
  });

  test('that is over, or far away, is left out', () => {
    expect(events([open511Event(), open511Event({ id: 'x', status: 'ARCHIVED' })])).toHaveLength(1);
    const far = open511Event({ geography: { type: 'Point', coordinates: [-123, 49] } });
    expect(events([open511Event(), far])).toHaveLength(1);
  });
});

test('an event that can’t be placed is dropped, and the others stay', () => {
  const answer = open511Answer([open511Event(), open511Event({ geography: null }), open511Bridge]);
  const { observations, dropped } = readPart(open511, 'events', 'events', answer, { settings });
  expect([observations.length, dropped]).toEqual([2, 1]);
});

test('an answer says where its next page begins', () => {
  const offsetIn = (pagination: object, events = [open511Event(), open511Event({ id: 'another' })]) => {
    const reading = readWith(open511, 'events', { ...open511Answer(events), pagination }, { settings });
    return reading.kind === 'read' ? reading.links : reading;
  };
  expect(offsetIn({ offset: '0', next_url: '/events?limit=2&offset=2' })).toEqual({ offset: '2' });
  expect(offsetIn({ offset: '500', next_url: '/events?offset=502&limit=2' })).toEqual({ offset: '502' });
  // an address behind the last page
  expect(offsetIn({ offset: '0', next_url: '/events?limit=500&offset=500' })).toEqual({});
  expect(offsetIn({ offset: '0' })).toEqual({});
  expect(offsetIn({ next_url: 'https://elsewhere.example.org/?offset=a' })).toEqual({});
});

test('a further page may be empty', () => {
  expect(readWith(open511, 'events-2', open511Answer([]), { settings }).kind).toBe('read');
});

test.each([
  ['no events at all', open511Answer([])],
  ['another shape', { meta: {} }],
  ['a page', '<html><title>429</title></html>'],
])('an answer with %s is unreadable', (_name, answer) => {
  expect(readWith(open511, 'events', answer, { settings }).kind).toBe('unreadable');
});
