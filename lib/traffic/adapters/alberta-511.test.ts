import { describe, expect, test } from 'vitest';
import { alberta511 } from '#lib/traffic/adapters/alberta-511.ts';
import { calgary } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import {
  alberta511Alerts,
  alberta511Cameras,
  alberta511Closure,
  alberta511Event,
  alberta511Events,
  alberta511InvalidKey,
  alberta511Roadwork,
  alberta511Unplaced,
  alberta511WinterRoads,
  ontario511Ramp,
} from '#testing/traffic/answers/alberta-511.ts';
import { readPart } from '#testing/traffic/read-part.ts';

const events = (records: readonly object[], context = {}) => readPart(alberta511, 'events', 'event', records, context);
const event = (record: object, now = clock) => events([record], { now }).observations[0];

describe('what is asked', () => {
  const asked = (accessKey: string | null) =>
    alberta511.requests({ place: calgary, settings: {}, accessKey, links: {}, now: clock });
  test('is nothing without a key', () => expect(asked(null)).toEqual([]));
  test('is events, winter roads, alerts and cameras with one', () => {
    expect(asked('a key&').map(({ key, url }) => [key, url])).toEqual(
      ['event', 'winterroads', 'alerts', 'cameras'].map((name) => [
        name,
        `https://511.alberta.ca/api/v2/get/${name}?format=json&lang=en&key=a+key%26`,
      ]),
    );
  });
});

describe('an event', () => {
  test('says what, where and since when', () => {
    expect(event(alberta511Event())).toEqual({
      id: '901',
      kind: 'collision',
      isFullClosure: false,
      certainty: 'reported',
      road: 'HWY-99 (Larkspur Trl)',
      direction: 'north',
      place: 'HWY-99 (Larkspur Trl) Northbound at Foundry Dr',
      text: 'Northbound Larkspur Trail at Foundry Drive, Calgary - collision. Expect delays.',
      language: 'en',
      lanesClosed: null,
      lanesTotal: null,
      delayMinutes: null,
      point: { latitude: 51.0011, longitude: -114.0022 },
      line: null,
      startsAt: new Date('2026-11-20T17:45:00Z'),
      endsAt: null,
      isUntilFurtherNotice: false,
      updatedAt: new Date('2026-11-20T17:50:00Z'),
    });
  });

  test('that recurs is scheduled within its hours, and planned for the next of them outside', () => {
    expect(event(alberta511Roadwork)).toMatchObject({
      kind: 'roadwork',
      certainty: 'scheduled',
      lanesClosed: 1,
      startsAt: new Date('2026-11-20T15:00:00Z'),
      endsAt: new Date('2026-11-20T21:00:00Z'),
      text: expect.stringContaining('Mon, Tue, Wed, Thu, Fri: 9:00 AM to 3:00 PM'),
      line: [
        { latitude: 51.1, longitude: -114.05 },
        { latitude: 51.07, longitude: -114.03 },
        { latitude: 51.05, longitude: -114.02 },
      ],
    });
    const later = event(alberta511Roadwork, new Date('2026-11-21T06:00:00Z'));
    expect(later?.startsAt).toEqual(new Date('2026-11-23T15:00:00Z'));
  });

  test('that is to come is scheduled, and a time that stands for none is none', () => {
    expect(event(alberta511Closure)).toMatchObject({
      kind: 'closure',
      isFullClosure: true,
      certainty: 'scheduled',
      direction: 'all',
      place: 'HWY-98A All Directions Near Mill Creek',
      text: 'Road closed on HWY-98A All Directions Near Mill Creek',
      startsAt: new Date('2026-11-23T15:00:00Z'),
      endsAt: new Date('2026-11-24T01:00:00Z'),
      updatedAt: new Date('2026-11-19T09:00:00Z'),
    });
  });

  test('is reported when somebody has seen to a closure since it began', () => {
    const closed = { ...alberta511Closure, StartDate: 1_795_100_000, LastUpdated: 1_795_190_000 };
    expect(event(closed)?.certainty).toBe('reported');
    expect(event({ ...closed, LastUpdated: 1_795_090_000 })?.certainty).toBe('scheduled');
  });

  test('of a ramp is no full closure of its road', () => {
    expect(event(ontario511Ramp)).toMatchObject({ kind: 'roadwork', isFullClosure: false, direction: 'east' });
    expect(event(alberta511Event({ LanesAffected: 'All Ramps Closed', IsFullClosure: true }))?.isFullClosure).toBe(
      false,
    );
  });

  test('whose traffic is led over a ramp is a full closure all the same', () => {
    const Description = 'Collision on HWY-99 Northbound at Foundry Dr. All lanes closed. Detour by way of the ramp.';
    expect(event(alberta511Event({ IsFullClosure: true, Description, Details: '' }))?.isFullClosure).toBe(true);
  });

  test.each([
    ['true', 'Work.', true],
    [false, 'Road closed.', false],
    [null, 'Road closed.', true],
    [undefined, 'Right lane closed.', false],
  ])(
    'is a full closure by its own word (%j), or else by its description: %s',
    (IsFullClosure, Description, expected) => {
      expect(event(alberta511Event({ IsFullClosure, Description, Details: '' }))?.isFullClosure).toBe(expected);
    },
  );

  test('without a position is kept, and one that is far away left out', () => {
    expect(event(alberta511Unplaced)).toMatchObject({ kind: 'other', point: null, place: 'HWY-95' });
    const far = alberta511Event({ ID: 999, Latitude: 53.5, Longitude: -113.5 });
    expect(events([alberta511Event(), far]).observations.map(({ id }) => id)).toEqual(['901']);
    expect(events([far], { settings: { radiusKm: '400' } }).observations).toHaveLength(1);
  });

  test.each([
    ['1 Lane Closed', 1],
    ['2 Left Lane(s)', 2],
    ['3 Alternating Lane(s)', null],
    ['lane closed', null],
    ['All lanes closed', null],
    ['No Data', null],
    [null, null],
  ])('with %j affected has %j lanes closed', (affected, expected) => {
    expect(event(alberta511Event({ LanesAffected: affected }))?.lanesClosed).toBe(expected);
  });
});

test('the views of a camera that are in service are cameras', () => {
  const { observations } = readPart(alberta511, 'cameras', 'cameras', alberta511Cameras);
  expect(observations.map(({ id, place, direction, imageUrl }) => [id, place, direction, imageUrl])).toEqual([
    ['51-51', 'Larkspur Trl near Foundry Dr: North', null, 'https://cameras.example.org/51'],
    ['51-53', 'Larkspur Trl near Foundry Dr: East', null, 'https://cameras.example.org/53'],
    ['60-60', 'HWY-98A near Mill Creek', 'west', 'https://cameras.example.org/60'],
  ]);
});

test('a road without a report has no condition', () => {
  const [snow, unknown] = readPart(alberta511, 'roads', 'winterroads', alberta511WinterRoads).observations;
  expect(snow).toEqual({
    id: 'Hwy 98A: Calgary City Limits to Mill Creek',
    road: 'Hwy 98A',
    stretch: 'Calgary City Limits to Mill Creek',
    condition: 'Partly Covered Snow',
    besides: ['Drifting Snow'],
    visibility: 'Fair',
    updatedAt: new Date('2026-11-20T13:30:00Z'),
    point: { latitude: 51.1, longitude: -114.05 },
  });
  expect(unknown).toMatchObject({ condition: null, besides: [], visibility: null, point: null });
});

test('alerts of the city and important ones are advisories', () => {
  expect(readPart(alberta511, 'advisories', 'alerts', alberta511Alerts).observations).toEqual([
    {
      id: '7',
      text: 'Heavy snow is expected on Friday. Plan ahead.',
      language: 'en',
      isImportant: true,
      startsAt: new Date('2026-11-20T12:00:00Z'),
      endsAt: new Date('2026-11-21T12:00:00Z'),
    },
  ]);
});

test.each(['winterroads', 'alerts'])('%s may be empty', (request) => {
  expect(readWith(alberta511, request, [])).toMatchObject({ kind: 'read', dropped: 0 });
});

test.each([
  ['a key that it doesn’t accept', 'event', alberta511InvalidKey, 'It doesn’t accept the access key.'],
  ['no events in a whole province', 'event', [], 'Its list is empty, which it never is.'],
  ['no cameras', 'cameras', [], 'Its list is empty, which it never is.'],
  ['half of it', 'event', JSON.stringify(alberta511Events).slice(0, 900), 'Its answer is no list.'],
  ['nothing that can be read', 'event', [{ ID: 1 }], 'None of its records could be read.'],
  ['a page', 'alerts', '<html></html>', 'Its answer is no list.'],
])('an answer with %s is unreadable', (_name, request, answer, why) => {
  expect(readWith(alberta511, request, answer)).toEqual({ kind: 'unreadable', why });
});

test('a province may say less of its winter roads', () => {
  const [bare] = readPart(alberta511, 'roads', 'winterroads', [
    {
      RoadwayName: 'Hwy 9',
      AreaName: 'Calgary',
      'Primary Condition': 'Bare Dry',
      'Secondary Conditions': 'Icy patches',
    },
  ]).observations;
  expect(bare).toMatchObject({ road: 'Hwy 9', stretch: 'Calgary', condition: 'Bare Dry', besides: ['Icy patches'] });
});
