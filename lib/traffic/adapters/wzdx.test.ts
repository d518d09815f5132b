import { describe, expect, test } from 'vitest';
import { wzdx } from '#lib/traffic/adapters/wzdx.ts';
import { readWith } from '#testing/sources/read-with.ts';
import { camelWorkZone, flatWorkZone, workZone, wzdxAnswer } from '#testing/traffic/answers/wzdx.ts';
import { readPart } from '#testing/traffic/read-part.ts';

const settings = { url: 'https://wzdx.example.org/feed' };
const read = (answer: object) => readPart(wzdx, 'events', 'work-zones', answer, { settings });
const zone = (feature: object) => read(wzdxAnswer([{ ...feature }])).observations[0];

describe('a work zone', () => {
  test('of 4.x says what, where and when', () => {
    expect(zone(workZone())).toEqual({
      id: 'wz-1',
      kind: 'roadwork',
      isFullClosure: false,
      certainty: 'reported',
      road: 'US 99',
      direction: 'north',
      place: 'US 99, Mill Road – Quarry Road',
      text: 'Right lane closed for bridge work. Reduced height 15 feet.',
      language: 'en',
      lanesClosed: 1,
      lanesTotal: 2,
      delayMinutes: null,
      point: { latitude: 51.1, longitude: -114.05 },
      line: [
        { latitude: 51.1, longitude: -114.05 },
        { latitude: 51.11, longitude: -114.06 },
      ],
      startsAt: new Date('2026-11-20T17:01:00Z'),
      endsAt: new Date('2026-11-20T23:01:00Z'),
      isUntilFurtherNotice: false,
      updatedAt: new Date('2026-11-20T17:06:12Z'),
    });
  });

  test('of 3.1 is flat, of points, and planned', () => {
    expect(zone(flatWorkZone)).toMatchObject({
      isFullClosure: true,
      certainty: 'scheduled',
      road: 'Foundry Drive',
      direction: 'west',
      lanesClosed: null,
      point: { latitude: 51, longitude: -114.1 },
      startsAt: new Date('2026-11-24T12:00:00Z'),
      endsAt: new Date('2026-11-25T22:00:00Z'),
    });
  });

  test('without a version is in camel case', () => {
    expect(zone(camelWorkZone)).toMatchObject({
      isFullClosure: true,
      certainty: 'reported',
      road: 'I-98',
      // a feed may list the closed lanes alone
      lanesClosed: 1,
      lanesTotal: null,
      updatedAt: new Date('2026-11-20T05:55:00Z'),
    });
  });

  test('has begun when that is verified, and not before', () => {
    expect(zone(workZone({ is_start_date_verified: false }))?.certainty).toBe('scheduled');
    expect(zone(workZone({ event_status: 'pending' }))?.certainty).toBe('scheduled');
    expect(zone(workZone({ start_date: '2026-11-20T19:00:00Z' }))?.certainty).toBe('scheduled');
    const active = { is_start_date_verified: false, event_status: 'active' };
    expect(zone(workZone(active))?.certainty).toBe('reported');
    expect(zone(workZone({ ...active, start_date: '2026-11-20T19:00:00Z' }))?.certainty).toBe('scheduled');
  });

  test('of 2.0 has its lanes in other words', () => {
    const lanes = [
      { lane_type: 'left-shoulder', lane_status: 'closed' },
      { lane_type: 'left-lane', lane_status: 'closed' },
      { lane_type: 'right-lane', lane_status: 'open' },
    ];
    const restrictions = [{ restriction_type: 'reduced-width', restriction_value: 18, restriction_units: 'feet' }];
    expect(zone(workZone({ lanes, restrictions }))).toMatchObject({
      lanesClosed: 1,
      lanesTotal: 2,
      text: 'Right lane closed for bridge work. Reduced width 18 feet.',
    });
  });

  test('that has no direction may have one in its words', () => {
    const described = (description: string) => zone(workZone({}, { direction: 'unknown', description }))?.direction;
    expect(described('Paving on US 99 both directions. All lanes closed westbound and eastbound.')).toBe('both');
    expect(described('Paving.')).toBeNull();
  });

  test('that is a detour is said to be one', () => {
    const detour = (description: string) => zone(workZone({ restrictions: [] }, { event_type: 'detour', description }));
    expect(detour('By way of Mill Road')).toMatchObject({ kind: 'other', text: 'Detour: By way of Mill Road' });
    expect(detour('Detour by way of Mill Road')?.text).toBe('Detour by way of Mill Road');
  });

  test('of a ramp is no full closure, and one of which nothing is known goes by its words', () => {
    const closed = { vehicle_impact: 'all-lanes-closed' };
    expect(zone(workZone(closed, { description: 'Work on the ramp to Mill Road.' }))?.isFullClosure).toBe(false);
    expect(zone(workZone(closed, { description: 'Road closed. The ramp is open.' }))?.isFullClosure).toBe(true);
    const unknown = { vehicle_impact: 'unknown' };
    expect(zone(workZone(unknown, { description: 'Road closed for a bridge.' }))?.isFullClosure).toBe(true);
    expect(zone(workZone({}, { description: 'Road closed for a bridge.' }))?.isFullClosure).toBe(false);
  });

  test('on a road that is a bare number is placed by its own words', () => {
    const bare = workZone({ beginning_cross_street: '', ending_cross_street: null }, { road_names: ['005'] });
    expect(zone(bare)).toMatchObject({ road: '005', place: 'US 99 lane closure' });
  });

  test('that is over, or far away, is left out', () => {
    const far = { ...workZone(), geometry: { type: 'Point', coordinates: [-119, 34] } };
    const { observations, dropped } = read(wzdxAnswer([workZone(), workZone({ event_status: 'completed' }), far]));
    expect([observations.length, dropped]).toEqual([1, 0]);
  });
});

describe('a feed', () => {
  test.each([
    ['in 4.x', wzdxAnswer()],
    [
      'in 3.1',
      { ...wzdxAnswer(), feed_info: undefined, road_event_feed_info: { update_date: '2026-11-20T17:59:00+00:00' } },
    ],
    [
      'in 2.0',
      { ...wzdxAnswer(), feed_info: undefined, road_event_feed_info: { feed_update_date: '2026-11-20T17:59:00Z' } },
    ],
    ['in camel case', { ...wzdxAnswer(), feed_info: undefined, feedInfo: { updateDate: '2026-11-20T17:59:00.000Z' } }],
  ])('%s says how old it is', (_name, answer) => {
    expect(read(answer).dataAsOf).toEqual(new Date('2026-11-20T17:59:00Z'));
  });

  test('that nobody has seen to for years is that old', () => {
    expect(read(wzdxAnswer(undefined, { update_date: '2024-02-22T19:32:06Z' })).dataAsOf?.getUTCFullYear()).toBe(2024);
  });

  test('without work zones is believed when it says as of when', () => {
    expect(read(wzdxAnswer([]))).toMatchObject({ observations: [], dropped: 0 });
    expect(readWith(wzdx, 'work-zones', { type: 'FeatureCollection', features: [] }, { settings }).kind).toBe(
      'unreadable',
    );
  });

  test.each([
    ['another shape', { error: 'no such feed' }],
    ['a page', '<html></html>'],
    ['records of which none can be read', wzdxAnswer([{ type: 'Feature' }])],
    ['devices instead of work zones', wzdxAnswer([workZone({}, { event_type: undefined, device_type: 'camera' })])],
  ])('with %s is unreadable', (_name, answer) => {
    expect(readWith(wzdx, 'work-zones', answer, { settings }).kind).toBe('unreadable');
  });
});
