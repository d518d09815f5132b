import { describe, expect, test } from 'vitest';
import { chp } from '#lib/traffic/adapters/chp.ts';
import { trafficEventSchema } from '#lib/traffic/observations.ts';
import { santaBarbara } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { chpAnswer, chpFile, chpLog } from '#testing/traffic/answers/chp.ts';

const context = { place: santaBarbara, now: clock };

function read(answer: string, settings: object = {}, now = clock) {
  const reading = readWith(chp, 'incidents', answer, { ...context, settings, now });
  const known = reading.kind === 'read' ? reading.parts.events : undefined;
  if (reading.kind !== 'read' || !known) throw new Error('unreadable');
  return { ...known, dropped: reading.dropped, events: trafficEventSchema.array().parse(known.observations) };
}

test('incidents near the place are read, those along the coast are not', () => {
  const { dataAsOf, dropped, events } = read(chpAnswer);
  // of any of them
  expect([dataAsOf, dropped]).toEqual([new Date('2026-11-20T17:52:00Z'), 0]);
  expect(events).toMatchObject([
    {
      id: '261120VT0001',
      kind: 'collision',
      text: 'Collision',
      road: 'US-101',
      direction: 'north',
      place: 'US-101 north at Elm Rd off-ramp',
      point: { latitude: 34.44, longitude: -119.79 },
      startsAt: new Date('2026-11-20T17:41:00Z'),
      updatedAt: new Date('2026-11-20T17:52:00Z'),
    },
    { kind: 'hazard', place: 'SR-154 at Summit Rd', direction: null },
    { kind: 'other', text: 'Traffic advisory', point: null },
  ]);
});

test('one without a position counts by its area', () => {
  const answer = chpFile(chpLog({ position: '0:0', area: 'Buellton' }));
  expect(read(answer).events).toEqual([]);
  expect(read(answer, { areas: 'Santa Maria, buellton' }).events).toHaveLength(1);
});

test('how far is near can be said', () => {
  expect(read(chpAnswer, { radiusKm: '80' }).events).toHaveLength(4);
});

describe('what people are not to read here first:', () => {
  test.each(['1144-Fatality', '1141-Ambulance Requested', '5555-Something New'])('%s is an incident', (type) => {
    expect(read(chpFile(chpLog({ type }))).events).toMatchObject([{ kind: 'other', text: 'Incident' }]);
  });

  test.each([
    '1180-Trfc Collision-Major Inj',
    '1179-Trfc Collision-1141 Enrt',
    '20001-Hit and Run w/Injuries',
    'Trfc Collision-Fatal',
  ])('%s is a collision', (type) => {
    expect(read(chpFile(chpLog({ type }))).events).toMatchObject([{ kind: 'collision', text: 'Collision' }]);
  });

  test.each(['SILVER-Missing Elderly', 'JUMPER', 'AMBER Alert', '5150-Welfare Check'])('%s is none', (type) => {
    expect(read(chpFile(chpLog({ type }))).events).toEqual([]);
  });

  test.each([
    ['Us101 N / 5623 Elm Rd', 'US-101 north at Elm Rd'],
    ['5623 Elm Rd / Call 805-555-0100', 'Elm Rd at Call'],
    ['Us101 S / Elm Rd 8ABC123', 'US-101 south at Elm Rd'],
    ['Elm Rd / Us101 N - [1] MAN HURT', 'Elm Rd at US-101 north'],
    ['(805) 555-0100', 'Santa Barbara'],
    ['Sr94 W / I5 N', 'SR-94 west at I-5 north'],
    ['Elm Hwy / Mm 30.50', 'Elm Hwy at mile 30.50'],
    ['Sr1 / Mm 12', 'SR-1 at mile 12'],
    ['I80 E / Us50 E I80 E Con', 'I-80 east at US-50 east I-80 east connector'],
    ['I5 S / Jso J St', 'I-5 south just south of J St'],
    ['Us50 E / 34th St', 'US-50 east at 34th St'],
    ['I15 S So / Sr138', 'I-15 south, south of SR-138'],
    ['I15 N TO / I10 W CON', 'I-15 north to I-10 west connector'],
    ['I15 N / Elm Ranch So', 'I-15 north, south of Elm Ranch'],
    ['SR163 S / I8 NO', 'SR-163 south, north of I-8'],
    ['I15 S So', 'I-15 south'],
    ['Sr99 S / Avenue 12 Ofr', 'SR-99 south at Avenue 12 off-ramp'],
    ['Road 200 / Elm Rd', 'Road 200 at Elm Rd'],
    ['Nb I5 Jno Sr99', 'I-5 north just north of SR-99'],
    ['Sr178 Jeo Elm Canyon', 'SR-178 just east of Elm Canyon'],
    ['15250 MM15 N SBD 152.50', 'Highway 15 north at mile 152.50'],
    ['Mm89 S Pla 9.00', 'Highway 89 south at mile 9.00'],
    ['3200 Mm40 W Sbd R32.00', 'Highway 40 west at mile 32.00'],
    ['Us101 N / Elm &amp; Ash Onr', 'US-101 north at Elm & Ash on-ramp'],
  ])('%s is %s', (location, place) => {
    expect(read(chpFile(chpLog({ location }))).events[0]?.place).toBe(place);
  });

  test('nothing that dispatchers note', () => {
    expect(JSON.stringify(read(chpAnswer))).not.toMatch(/SECRET|555|8ABC123/);
  });
});

test.each([
  ['Us101 N / Elm Rd', 'Road closed', true],
  ['Us101 N / Elm Rd Ofr', 'Ramp closed', false],
  ['Us101 N / Sr154 W Con', 'Ramp closed', false],
])('a closure at %s: %s', (location, text, isFullClosure) => {
  const [event] = read(chpFile(chpLog({ type: 'CLOSURE of a Road', location }))).events;
  expect(event).toMatchObject({ kind: 'closure', text, isFullClosure });
});

test.each([
  ['I15 S So / Sr138', { road: 'I-15', direction: 'south' }],
  ['Sr91 W Eo / Elm Ave', { road: 'SR-91', direction: 'west' }],
  ['Nb I5 Jno Sr99', { road: 'I-5', direction: 'north' }],
  ['Mm89 S Pla 9.00', { road: null, direction: 'south' }],
])('%s is on its road', (location, expected) => {
  expect(read(chpFile(chpLog({ location }))).events).toMatchObject([expected]);
});

test.each([
  ['CLOSURE of a Road', '6681 Elm Way'],
  ['MZP-Assist CT with Maintenance', '610 Spring Rd'],
])('a log of what a dispatch centre is told is not at its office: %s', (type, location) => {
  const known = chpFile(chpLog(), chpLog({ id: '261120VT0009', type, location, area: 'VT' }));
  expect(read(known).events).toMatchObject([{ id: '261120VT0001' }]);
  const onRoad = chpLog({ id: '261120VT0009', type, location: 'Us101 N / Elm Rd', area: 'VT' });
  expect(read(chpFile(onRoad)).events).toHaveLength(1);
});

test.each([
  ['the same at the same place', {}, ['261120VT0001']],
  ['something else', { type: '1125-Traffic Hazard' }, ['261120VTFSP0001', '261120VT0001']],
  ['one somewhere else', { position: '34440001:119790000' }, ['261120VTFSP0001', '261120VT0001']],
  ['one without a position', { position: '0:0' }, ['261120VTFSP0001', '261120VT0001']],
  ['an earlier one', { time: 'Nov 20 2026  6:41AM' }, ['261120VTFSP0001', '261120VT0001']],
])('the service patrol’s log of %s', (_name, patrol, ids) => {
  const answer = chpFile(chpLog({ id: '261120VTFSP0001', ...patrol }), chpLog());
  expect(read(answer).events.map(({ id }) => id)).toEqual(ids);
});

describe('times are those of California’s clocks:', () => {
  test.each([
    ['Nov 20 2026 12:05AM', '2026-11-20T18:00:00Z', '2026-11-20T08:05:00Z'],
    ['Jul  4 2026 12:05PM', '2026-07-04T20:00:00Z', '2026-07-04T19:05:00Z'],
    // 1 November, 1:30: shown twice
    ['Nov  1 2026  1:30AM', '2026-11-01T08:35:00Z', '2026-11-01T08:30:00Z'],
    ['Nov  1 2026  1:30AM', '2026-11-01T09:35:00Z', '2026-11-01T09:30:00Z'],
    // 8 March, 2:30: never shown
    ['Mar  8 2026  2:30AM', '2026-03-08T10:35:00Z', '2026-03-08T10:30:00Z'],
    // a clock a little ahead of ours
    ['Nov 20 2026 10:02AM', '2026-11-20T18:00:00Z', '2026-11-20T18:00:00Z'],
  ])('%s at %s is %s', (time, now, expected) => {
    const { events } = read(chpFile(chpLog({ time })), {}, new Date(now));
    expect(events[0]?.startsAt).toEqual(new Date(expected));
  });

  test.each([
    'Feb 30 2026  9:41AM',
    'Nov 20 2026 13:41AM',
    'Nov 21 2026  9:41AM',
    'Nov 20 0000  9:41AM',
    'Yesterday',
    '',
  ])('%s is none', (time) => {
    expect(read(chpFile(chpLog(), chpLog({ id: '261120VT0009', time })))).toMatchObject({ dropped: 1 });
  });
});

describe('a file that is cut off', () => {
  const cut = chpFile(chpLog(), chpLog({ id: '261120VT0002' })).slice(0, -300);
  test('still has its whole logs', () => {
    expect(read(cut)).toMatchObject({ dropped: 1, events: [{ id: '261120VT0001' }] });
  });
  test('does not prove that there is nothing here', () => {
    const far = chpFile(chpLog({ position: '38000000:121000000' }), chpLog());
    const reading = readWith(chp, 'incidents', far.slice(0, -300), context);
    expect(reading.kind).toBe('unreadable');
  });
});

test.each(['<?xml version="1.0" ?><State></State>', '', '<html></html>', '<Log ID = "'])(
  '%j is unreadable',
  (answer) => {
    expect(readWith(chp, 'incidents', answer, context).kind).toBe('unreadable');
  },
);

test('a whole file with only far logs says that there is nothing here', () => {
  expect(read(chpFile(chpLog({ position: '38000000:121000000', time: 'broken' }))).events).toEqual([]);
});
