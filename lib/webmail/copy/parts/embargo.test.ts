import { describe, expect, test } from 'vitest';
import { findEmbargo } from '#lib/webmail/copy/parts/embargo.ts';

const receivedAt = new Date('2026-11-27T16:12:00Z');
const found = (...lines: string[]) => {
  const embargo = findEmbargo(lines, receivedAt);
  return embargo.kind === 'until' ? embargo.at.toISOString().replace(':00.000Z', 'Z') : embargo.kind;
};

describe('an embargo is known where day, time and zone are written', () => {
  test.each([
    ['EMBARGOED UNTIL MONDAY, 30 NOVEMBER 2026, 06:00 MST', '2026-11-30T13:00Z'],
    ['EMBARGOED UNTIL 6 a.m. MST Nov. 30, 2026', '2026-11-30T13:00Z'],
    ['Embargoed until Nov. 30 at 6:30 p.m. Central Time', '2026-12-01T00:30Z'],
    [
      '*** STRICTLY EMBARGOED until Monday, November 30th, 2026 at 12:01 a.m. Eastern Standard Time ***',
      '2026-11-30T05:01Z',
    ],
    ['Under embargo until noon PST, December 1', '2026-12-01T20:00Z'],
    ['Not for release before 2026-12-01 18:00 UTC', '2026-12-01T18:00Z'],
    ['Do not publish before 1 December, 09:00 (GMT)', '2026-12-01T09:00Z'],
    ['Embargo: 1 Dec. 2026, 0900 hrs UTC', '2026-12-01T09:00Z'],
    ['Embargo: 1 Dec. 2026, 09:00 GMT+1', '2026-12-01T08:00Z'],
    ['FOR RELEASE TUESDAY, DEC. 1, 2026, 9 A.M. ET', '2026-12-01T14:00Z'],
    ['Sous embargo jusqu’au lundi 30 novembre 2026 à 6 h (HNR)', '2026-11-30T13:00Z'],
    ["SOUS EMBARGO JUSQU'AU 1ER DÉCEMBRE 2026, 18 H 30 HNE", '2026-12-01T23:30Z'],
    ['Embargo : le 1er juillet 2027 à 10 h 00, heure de l’Est', '2027-07-01T14:00Z'],
    ['Ne pas publier avant le 1er décembre à midi, heure normale du Pacifique', '2026-12-01T20:00Z'],
    // of two zones that mean the same instant
    ['Embargoed until Dec. 1, 7 a.m. CT / 8 a.m. ET', '2026-12-01T13:00Z'],
    // a day without a year is the next one of that name
    ['Embargoed until Jan. 4, 6 a.m. MST', '2027-01-04T13:00Z'],
    // what the clocks of a place show in summer
    ['Embargoed until July 2, 2027, 6 a.m. CT', '2027-07-02T11:00Z'],
  ])('%s', (line, at) => {
    expect(found(line)).toBe(at);
  });

  test('in the subject, in whichever version of the text, and once', () => {
    expect(found('EMBARGOED: Rink opens', 'EMBARGOED UNTIL Dec. 1, 2026, 6 a.m. MST')).toBe('2026-12-01T13:00Z');
    expect(found('Embargo: Dec. 1, 6 a.m. MST', 'Embargo : le 1er décembre, 6 h HNR')).toBe('2026-12-01T13:00Z');
  });
});

describe('nothing is guessed, and a person is told', () => {
  test.each([
    ['no zone', 'EMBARGOED UNTIL NOV. 30, 2026, 6 A.M.'],
    ['no time', 'Embargoed until Monday, November 30, 2026 MST'],
    ['no day', 'Embargoed until 6 a.m. MST'],
    ['nothing at all', 'EMBARGOED'],
    ['an unknown zone', 'Embargoed until Nov. 30, 6 a.m. local time'],
    ['either half of the day', 'Embargoed until Nov. 30, 2026, 6:00 MST'],
    ['midnight, of which there are two', 'Embargoed until midnight MST, Nov. 30, 2026'],
    ['a weekday of another date', 'Embargoed until Tuesday, Nov. 30, 2026, 6 a.m. MST'],
    ['a day or a month', 'Embargoed until 12/01/2026, 6 a.m. MST'],
    ['no day of the calendar', 'Embargoed until Nov. 31, 2026, 6 a.m. MST'],
    ['an hour that is skipped', 'Embargoed until March 14, 2027, 2:30 a.m. ET'],
    ['an hour that comes twice', 'Embargoed until November 7, 2027, 1:30 a.m. ET'],
    ['two days', 'Embargoed until Nov. 30 or Dec. 1, 2026, 6 a.m. MST'],
    ['a span', 'Embargoed from Nov. 30, 2026, 6 a.m. to 8 a.m. MST'],
    ['a day long past without a year', 'Embargoed until Oct. 1, 6 a.m. MST'],
    ['25 o’clock', 'Embargoed until Nov. 30, 2026, 25:00 MST'],
  ])('%s', (_what, line) => {
    expect(findEmbargo([line], receivedAt)).toEqual({ kind: 'unclear', written: line });
  });

  test('two instants', () => {
    expect(found('Embargoed until Dec. 1, 6 a.m. MST', 'Embargo: Dec. 1, 6 a.m. EST')).toBe('unclear');
  });
});

describe('there is none', () => {
  test.each([
    'The embargo on potash continued until Nov. 30, 2026, 6 a.m. MST, the minister said.',
    'Embargo lifted: Nov. 27, 2026, 6 a.m. MST',
    'FOR IMMEDIATE RELEASE',
    'For release November 27, 2026',
    'The town does not publish before Nov. 30.',
    'Embargoes and tariffs were on the agenda.',
    '',
  ])('%j', (line) => {
    expect(found(line)).toBe('none');
  });
});
