import { describe, expect, test } from 'vitest';
import { calgary } from '#lib/traffic/adapters/calgary.ts';
import { readWith } from '#testing/sources/read-with.ts';
import {
  calgaryCameras,
  calgaryDetours,
  calgaryFreshness,
  calgaryIncident,
  calgaryIncidents,
  calgaryLegacyIncident,
  calgaryQuiet,
  socrataError,
} from '#testing/traffic/answers/calgary.ts';
import { readPart } from '#testing/traffic/read-part.ts';

const incidents = (rows: readonly unknown[], links = {}) => readPart(calgary, 'events', 'incidents', rows, { links });
const incident = (overrides: object) => incidents([calgaryIncident({ ...overrides })]).observations[0];

describe('an incident in Calgary', () => {
  test('says what, where and since when', () => {
    expect(incident({})).toEqual({
      id: '2026-11-20T170511151.0011-114.0022',
      kind: 'collision',
      isFullClosure: false,
      certainty: 'reported',
      road: 'Larkspur Trail',
      direction: 'north',
      place: 'Northbound Larkspur Trail approaching Foundry Drive SE',
      text: 'Two vehicle incident. Blocking the right lane.',
      language: 'en',
      lanesClosed: 1,
      lanesTotal: null,
      delayMinutes: null,
      point: { latitude: 51.0011, longitude: -114.0022 },
      line: null,
      startsAt: new Date('2026-11-20T17:05:11Z'),
      endsAt: null,
      isUntilFurtherNotice: false,
      updatedAt: new Date('2026-11-20T17:31:42Z'),
    });
  });

  test('is known by its words', () => {
    expect(incidents(calgaryIncidents).observations.map(({ kind, isFullClosure }) => [kind, isFullClosure])).toEqual([
      ['signals', false],
      ['collision', false],
      ['collision', true],
    ]);
  });

  test('on a ramp closes no road', () => {
    const incident_info = 'On the ramp from Larkspur Trail onto Eastbound Mill Road SE';
    expect(incident({ incident_info, description: 'The road is closed.' })?.isFullClosure).toBe(false);
  });

  test('may be of the old columns, in the city’s own time', () => {
    // clocks in Alberta are six hours behind UTC in summer
    const [read] = incidents([calgaryLegacyIncident]).observations;
    expect(read?.startsAt).toEqual(new Date('2026-05-30T20:00:00Z'));
    expect(read?.updatedAt).toEqual(new Date('2026-05-30T20:18:44Z'));
  });

  test.each([
    ['Northbound Larkspur Trail SE at 5 Street', 'Larkspur Trail'],
    ['31 Avenue NE and Quarry Road', '31 Avenue NE'],
    ['Highway 98 and Mill Road', 'Highway 98'],
    ['Westbound Hwy 98x and Mill Road S', 'Hwy 98X'],
    ['Foundry Circle at Larkspur Boulevard NE', 'Foundry Circle'],
    ['Foundry Cr and Foundry Wy SE', 'Foundry Cr'],
    ['Quarry Park', null],
  ])('at %j is on %j', (place, road) => expect(incident({ incident_info: place })?.road).toBe(road));

  test.each([
    ['Westbound 31 Avenue onto Northbound Larkspur Trail SE', 'west'],
    ['Northbound Larkspur Trail exit to Eastbound Mill Road NE', 'north'],
    ['Northbound and Southbound Larkspur Trail at Mill Road SE', 'both'],
    ['On the ramp from Southbound Larkspur Trail to Eastbound Mill Road SE', null],
  ])('at %j is on the road %j', (place, direction) =>
    expect(incident({ incident_info: place })?.direction).toBe(direction),
  );

  test('far from the city has no position', () => {
    expect(incident({ latitude: '0', longitude: '0', point: null })?.point).toBeNull();
    expect(incident({ latitude: '45', point: null })?.point).toBeNull();
  });
});

describe('the list of incidents', () => {
  test('has the newest first, however they come', () => {
    const times = incidents([...calgaryIncidents].reverse()).observations.map(
      ({ updatedAt }) => updatedAt?.getTime() ?? 0,
    );
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  test.each([
    ['its newest row', {}, '2026-11-20T17:44:09Z'],
    [
      'what the catalogue says',
      { 'incidents-freshness': { rowsUpdatedAt: '2026-11-20T17:58:03.000Z' } },
      '2026-11-20T17:58:03Z',
    ],
    [
      'its newest row where the catalogue is behind',
      { 'incidents-freshness': { rowsUpdatedAt: '2026-11-18T00:00:00.000Z' } },
      '2026-11-20T17:44:09Z',
    ],
  ])('is as old as %s', (_name, links, asOf) => {
    expect(incidents(calgaryIncidents, links).dataAsOf).toEqual(new Date(asOf));
  });

  test.each(['NO TRAFFIC INCIDENTS', ' No  traffic incidents ', 'no traffic incidents.', 'No active incidents'])(
    'is empty when it says %j',
    (words) => {
      const quiet = incidents([{ ...calgaryQuiet[0], incident_info: words }]);
      expect(quiet).toEqual({ observations: [], dataAsOf: null, dropped: 0 });
    },
  );

  test('keeps the others where a row can’t be read', () => {
    expect(incidents([...calgaryIncidents, { description: 'lost' }, 5, null])).toMatchObject({ dropped: 3 });
  });
});

test.each([
  ['no rows at all', 'incidents', []],
  ['rows of which none can be read', 'incidents', [{ description: 'lost' }]],
  ['a fault in JSON', 'incidents', socrataError],
  ['a page', 'incidents', '<!doctype html><title>Sorry</title>'],
  ['half of it', 'incidents', JSON.stringify(calgaryIncidents).slice(0, 300)],
  ['no detours', 'detours', []],
  ['no cameras', 'cameras', []],
  ['no time in the catalogue', 'incidents-freshness', { id: '4jah-h97u' }],
])('an answer with %s is unreadable', (_name, request, answer) => {
  expect(readWith(calgary, request, answer).kind).toBe('unreadable');
});

test('the catalogue says how new the incidents are', () => {
  expect(readWith(calgary, 'incidents-freshness', calgaryFreshness)).toEqual({
    kind: 'read',
    parts: {},
    links: { rowsUpdatedAt: '2026-11-20T17:58:03.000Z' },
    dropped: 0,
  });
});

test('a detour is planned work, in plain words and at the city’s own times', () => {
  const [lane, closure] = readPart(calgary, 'events', 'detours', calgaryDetours).observations;
  expect(lane).toMatchObject({
    kind: 'roadwork',
    isFullClosure: false,
    certainty: 'scheduled',
    road: '31 Avenue NE',
    direction: 'east',
    place: '31 Avenue NE between 4 Street NE and Quarry Road',
    text: 'Eastbound curb lane closed for utility work. Expect delays.',
    lanesClosed: 1,
    // Alberta has kept its summer time since 2026
    startsAt: new Date('2026-11-17T14:00:00Z'),
    endsAt: new Date('2026-11-28T22:30:00Z'),
  });
  expect(closure).toMatchObject({
    kind: 'closure',
    isFullClosure: true,
    certainty: 'scheduled',
    startsAt: new Date('2026-11-24T04:00:00Z'),
    endsAt: null,
  });
});

test('a detour that stands twice in the list is one', () => {
  const [first, second] = calgaryDetours;
  const { observations } = readPart(calgary, 'events', 'detours', [first, second, { ...first }]);
  expect(observations.map(({ id }) => id)).toEqual(
    readPart(calgary, 'events', 'detours', [first, second]).observations.map(({ id }) => id),
  );
});

test('detours that differ by their words alone keep their ids, whatever their order', () => {
  const [first] = calgaryDetours;
  const rows = [first, { ...first, description: 'Westbound curb lane closed for utility work.' }];
  const ids = (list: typeof rows) => readPart(calgary, 'events', 'detours', list).observations;
  const byText = (list: typeof rows) => new Map(ids(list).map(({ text, id }) => [text, id]));
  expect(new Set(byText(rows).values()).size).toBe(2);
  expect(byText(rows)).toEqual(new Map(byText(rows.toReversed())));
});

test('a camera’s picture is fetched by https', () => {
  const { observations } = readPart(calgary, 'cameras', 'cameras', calgaryCameras);
  expect(observations[0]).toEqual({
    id: 'Camera 3',
    place: 'Larkspur Trail / Foundry Drive SE',
    road: 'Larkspur Trail',
    direction: null,
    point: { latitude: 51.0012, longitude: -114.0021 },
    imageUrl: 'https://cameras.example.org/loc3.jpg',
    isInService: true,
  });
  expect(observations).toHaveLength(2);
});
