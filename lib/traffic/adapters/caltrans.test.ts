import { describe, expect, test } from 'vitest';
import { caltrans } from '#lib/traffic/adapters/caltrans.ts';
import { observationSchemas, type TrafficPart } from '#lib/traffic/observations.ts';
import { santaBarbara } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { ccAnswer, cctvAnswer, cmsAnswer, lcs, lcsAnswer, lcsRecord } from '#testing/traffic/answers/caltrans.ts';

const context = { place: santaBarbara, settings: { district: '5' }, now: clock };

function readPart<Part extends TrafficPart>(part: Part, key: string, answer: string | object, now = clock) {
  const reading = readWith(caltrans, key, answer, { ...context, now });
  const known = reading.kind === 'read' ? reading.parts[part] : undefined;
  if (reading.kind !== 'read' || !known) throw new Error(`unreadable ${key}`);
  const { dataAsOf, observations } = known;
  return { dataAsOf, dropped: reading.dropped, all: observations.map((one) => observationSchemas[part].parse(one)) };
}

const closures = (answer: object, now = clock) =>
  readPart('events', 'lcs', answer, now).all.map((event) => ({ certainty: null, isFullClosure: null, ...event }));

test('a district is asked for its four files', () => {
  const requests = caltrans.requests({ ...context, accessKey: null, links: {} });
  expect(requests.map(({ url }) => url)).toEqual([
    'https://cwwp2.dot.ca.gov/data/d5/lcs/lcsStatusD05.json',
    'https://cwwp2.dot.ca.gov/data/d5/cctv/cctvStatusD05.json',
    'https://cwwp2.dot.ca.gov/data/d5/cms/cmsStatusD05.json',
    'https://cwwp2.dot.ca.gov/data/d5/cc/ccStatusD05.json',
  ]);
  expect(caltrans.requests({ ...context, settings: {}, accessKey: null, links: {} })).toEqual([]);
});

test('closures near the place are read in whole', () => {
  const { dataAsOf, dropped, all } = readPart('events', 'lcs', lcsAnswer);
  expect([dataAsOf, dropped]).toEqual([new Date('2026-11-20T17:58:00Z'), 0]);
  expect(all).toMatchObject([
    {
      id: 'C101XX-0001',
      kind: 'roadwork',
      isFullClosure: false,
      certainty: 'reported',
      road: 'US-101',
      direction: 'north',
      place: 'Elm Road to Ash Avenue, Oakfield',
      text: 'Lanes closed: Bridge Work',
      lanesClosed: 2,
      lanesTotal: 3,
      delayMinutes: 10,
      point: { latitude: 34.44, longitude: -119.79 },
      line: [
        { latitude: 34.44, longitude: -119.79 },
        { latitude: 34.44, longitude: -119.8 },
      ],
      startsAt: new Date('2026-11-20T17:00:00Z'),
      endsAt: new Date('2026-11-20T23:00:00Z'),
      updatedAt: new Date('2026-11-20T17:05:00Z'),
    },
    {
      kind: 'closure',
      isFullClosure: false,
      place: 'Off-ramp from Elm Road to Ash Avenue, Oakfield',
      text: 'Off-ramp closed: Bridge Work',
      lanesClosed: 1,
      delayMinutes: null,
    },
    { certainty: 'scheduled', startsAt: new Date('2026-11-21T05:00:00Z') },
  ]);
});

test.each([
  ['', 'From 0.7 miles north of Elm Road', '0.7 miles north of Elm Road to Ash Avenue, Oakfield'],
  ['Elm Road', 'Elm Road ramp', 'Elm Road to Ash Avenue, Oakfield'],
  ['Not Reported', '', 'Ash Avenue, Oakfield'],
])('a closure from %j, described as %j, is at %s', (from, described, place) => {
  expect(closures(lcs(lcsRecord({ from, described })))).toMatchObject([{ place }]);
});

describe('a closure is', () => {
  const past = { startsAt: '2026-11-19T17:00:00Z', endsAt: '2026-11-20T15:00:00Z' };
  test.each([
    ['reported once a crew has begun', {}, 'reported'],
    ['scheduled when nobody has said that it has begun', { codes: [] }, 'scheduled'],
    ['over when the crew has left', { codes: ['1097', '1098'] }, undefined],
    ['none when it was called off', { codes: ['1022'] }, undefined],
    ['still reported three hours after its end', past, 'reported'],
    ['over when nobody has begun before its end', { ...past, codes: [] }, undefined],
    ['forgotten by its crew four hours after its end', { ...past, endsAt: '2026-11-20T13:59:00Z' }, undefined],
  ])('%s', (_name, record, certainty) => {
    expect(closures(lcs(lcsRecord(record)))[0]?.certainty).toBe(certainty);
  });

  test.each([
    ['Mainline', true, 'Road closed'],
    ['Conventional Hwy', true, 'Road closed'],
    ['Toll Bridge', true, 'Bridge closed'],
    ['Tunnels/Tubes', true, 'Tunnel closed'],
    ['On Ramp', false, 'On-ramp closed'],
    ['Connector', false, 'Connector closed'],
    ['HOV Connector', false, 'Carpool connector closed'],
    ['HOV', false, 'Carpool lane closed'],
    ['Rest Area', false, 'Rest area closed'],
    ['Surface Street', false, 'Side street closed'],
    ['Shoulder', false, 'Shoulder closed'],
    ['Ferry', false, 'Ferry closed'],
    ['Not Reported', false, 'Closed'],
  ])('full on %s: %s', (facility, isFullClosure, text) => {
    const record = lcsRecord({ facility, type: 'Full', lanes: 'All', work: '' });
    expect(closures(lcs(record))).toMatchObject([{ isFullClosure, text }]);
  });

  test.each([
    [{ isIndefinite: 'true' }],
    [{ endsAt: '2999-12-31T07:59:00Z' }],
    [{ startsAt: '2012-03-01T08:00:00Z', endsAt: '2999-12-31T07:59:00Z', codes: [] }],
  ])('until further notice: %j', (record) => {
    expect(closures(lcs(lcsRecord(record)))).toMatchObject([{ isUntilFurtherNotice: true, endsAt: null }]);
  });

  test.each([
    ['1', 1],
    ['2, RShoulder', 1],
    ['RShoulder', null],
    ['All', 3],
    ['1, 2, 3, 4', null],
    ['Not Reported', null],
  ])('of so many lanes: %s', (lanes, lanesClosed) => {
    expect(closures(lcs(lcsRecord({ lanes })))).toMatchObject([{ lanesClosed, lanesTotal: 3 }]);
  });
});

test('a camera without a picture is left out, one out of service is said to be', () => {
  expect(readPart('cameras', 'cctv', cctvAnswer).all).toMatchObject([
    {
      place: 'US-101 at Elm Road',
      imageUrl: 'https://cwwp2.dot.ca.gov/data/d5/cctv/image/elm/elm.jpg',
      isInService: true,
    },
    { place: 'SR-154: Summit', isInService: false },
  ]);
});

test('a picture of somebody else is none of theirs', () => {
  const answer = JSON.stringify(cctvAnswer).replaceAll('cwwp2.dot.ca.gov', 'example.org');
  expect(readWith(caltrans, 'cctv', answer, context).kind).toBe('unreadable');
});

test('a sign has a page for each of its phases; a dark one is left out', () => {
  expect(readPart('signs', 'cms', cmsAnswer).all).toMatchObject([
    {
      place: 'US-101 south of Elm Road',
      pages: [
        ['LEFT LANE', 'CLOSED AHEAD'],
        ['EXPECT', 'DELAYS'],
      ],
      updatedAt: new Date('2026-11-20T17:48:10Z'),
    },
  ]);
});

test('chain control is in words, where there is any', () => {
  const { dataAsOf, all } = readPart('roads', 'cc', ccAnswer);
  expect(dataAsOf).toEqual(new Date('2026-11-20T17:58:00Z'));
  expect(all).toMatchObject([
    {
      road: 'SR-154',
      stretch: 'Summit Pass, Oakfield',
      condition: 'No chain controls are in effect',
      updatedAt: new Date('2026-11-19T13:58:27Z'),
    },
    { condition: expect.stringContaining('traction devices are required') },
    { condition: null },
  ]);
});

test('a control point’s place is without the forms that are filled in behind it', () => {
  const [first] = ccAnswer.data;
  const location = { ...first?.cc.location, locationName: '27 Mi. N of Summit _ _ _ _ (2)20 _ (5)30' };
  const { all } = readPart('roads', 'cc', { data: [{ cc: { ...first?.cc, location } }] });
  expect(all).toMatchObject([{ stretch: '27 Mi. N of Summit, Oakfield' }]);
});

test.each(['2-SB-154-7.4-*-*', '5-SB-154-R 1.25-W-H31', '5-SB-154-2.8-S-', '1-SB-154-41-E-No Num-missing'])(
  'a control point may be called %s',
  (index) => {
    const [first] = ccAnswer.data;
    const { dropped, all } = readPart('roads', 'cc', { data: [{ cc: { ...first?.cc, index } }] });
    expect([dropped, all.map(({ id }) => id)]).toEqual([0, [index]]);
  },
);

describe('an answer that proves nothing is unreadable:', () => {
  test.each([
    ['an empty list', { data: [] }],
    ['a page of HTML', '<html><head><title>500 Internal Server Error</title></head></html>'],
    ['nothing', ''],
    ['records of another kind', { data: [{ xyz: {} }] }],
    ['one that is cut off', JSON.stringify(lcsAnswer).slice(0, -20)],
    ['far ones and a broken one', lcs(lcsRecord({ latitude: '36.6' }), { lcs: {} })],
  ])('%s', (_name, answer) => {
    const kinds = ['lcs', 'cctv', 'cms', 'cc'].map((key) => readWith(caltrans, key, answer, context).kind);
    expect(new Set(kinds)).toEqual(new Set(['unreadable']));
  });
});

test('a list of other places says that there is nothing here', () => {
  expect(closures(lcs(lcsRecord({ latitude: '36.6' })))).toEqual([]);
});
