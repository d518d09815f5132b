import { describe, expect, test } from 'vitest';
import { directionIn, isBesideRoad, kindIn, lanesIn, saysFullClosure } from '#lib/traffic/adapters/reading/phrases.ts';

test.each([
  ['Northbound Example Trail approaching 5 Street NE', 'north'],
  ['EB 16 Avenue', 'east'],
  ['S', 'south'],
  ['West', 'west'],
  ['Highway 1, in both directions.', 'both'],
  ['BOTH', 'both'],
  ['All', 'all'],
  ['Northbound and southbound Example Trail', 'both'],
  ['Northbound to eastbound Example Trail', null],
  ['Toronto Bound', null],
  ['Unknown', null],
  ['North Hill Road', null],
  ['', null],
])('%j is about %j', (text, expected) => expect(directionIn(text)).toBe(expected));

test.each([
  ['Two vehicle incident. Blocking the right lane.', 'collision'],
  ['Single vehicle incident.', 'collision'],
  ['Multi-vehicle collision', 'collision'],
  ['Traffic signals are flashing red.', 'signals'],
  ['Stalled vehicle blocking the right lane', 'disabled-vehicle'],
  ['Vehicle fire', 'fire'],
  ['Westbound curb lane closed for utility work.', 'roadwork'],
  ['Debris on the road', 'hazard'],
  ['The road is closed due to a building fire.', 'fire'],
  ['The left lane is closed due to a water main break.', 'hazard'],
  ['The lights are blank. Crews have been dispatched.', 'signals'],
  ['Light stuck on red.', 'signals'],
  ['Westbound 3 Avenue is closed due to a medical incident.', 'closure'],
  ['Emergency incident', 'other'],
  ['Traffic incident.', 'collision'],
  ['Road closed.', 'closure'],
  ['Expect delays', 'other'],
])('%j is %j', (text, expected) => expect(kindIn(text)).toBe(expected));

describe('a full closure is said by', () => {
  test.each([
    'Full closure overnight. Detour by way of 16 Avenue SW.',
    'Road closed.',
    'The road is closed in both directions.',
    'Vehicle incident. Road closed. Ramp open.',
    'Travel advisory in effect. Bridge is closed. Heavy traffic must detour.',
    'All lanes closed.',
    'Overhead work; all lanes closed; reduced speed.',
    'Bridge work, Rte. 3 closed from CR 75 (Mill Rd.) to Ridge Rd. due to bridge replacement.',
    'Collision blocking all lanes',
    'Larkspur Bv is closed between 3 Avenue and Foundry Cr.',
    'EB 31 Ave is closed at 5 St SE',
    '31 Avenue SE closed between 5 St and Quarry Road.',
    'Quarry Crescent is closed.',
    'The road still closed EB and WB due to an ongoing incident',
    'The road is closed westbound and the left lane is closed eastbound',
    'The road is closed southbound, drivers must exit at Mill Road.',
    'The road and sidewalks are closed.',
    'The road is closed northbound, southbound has reopened.',
    'Collision on the ramp.Quarry Drive is closed in both directions.',
    'Two vehicle incident. SB is closed.',
    'Southbound lanes are closed south of Mill Road',
    'All eastbound lanes are currently closed.',
    'The intersection is closed.',
    'EB 31 Ave is closed and WB 31 Ave is reduced to one lane',
  ])('%j', (text) => expect(saysFullClosure(text)).toBe(true));

  test.each([
    'Right lane closed.',
    'Lane closed.',
    'All ramps closed.',
    'On-ramp at Highway 4. Ramp closed.',
    'Full closure of the eastbound ramp.',
    'Shoulder closed.',
    'Road will be closed on Friday.',
    'Road closed to trucks.',
    'Road closed earlier. The road has reopened.',
    'No full closure.',
    'National park closed in the next state.',
    'Periodic full closures of five minutes.',
    'Side street closures.',
    'The NB to WB exit is closed.',
    'The exit from EB to NB is closed.',
    'Two northbound lanes closed.',
    'The left northbound lanes are closed.',
    'Southbound lanes closed on the ramp to Mill Road.',
    'The merge lane is closed',
    'If the road is icy, the road is closed.',
    'The road is closed southbound. Southbound has reopened.',
    'The road is closed northbound. All lanes have been reopened.',
    'SB ramp closed',
    '',
  ])('but not by %j', (text) => expect(saysFullClosure(text)).toBe(false));
});

test('what is beside the road is known by its words', () => {
  expect(['HWY 9 Eastbound On-ramp at Mill Road', 'All Ramps Closed', 'Cramped road'].map(isBesideRoad)).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['Two vehicle incident. Blocking the right lane.', 1],
  ['Blocking the two left lanes', 2],
  ['Blocking multiple lanes', null],
  ['Westbound curb lane closed for utility work.', 1],
  ['1 Lane Closed', 1],
  ['1 Right Lane(s) closed', 1],
  ['Lane closed.', null],
  ['All lanes closed', null],
  ['Expect delays', null],
])('%j blocks %j lanes', (text, expected) => expect(lanesIn(text)).toBe(expected));
