import { describe, expect, test } from 'vitest';
import { readCalendar } from '#lib/webmail/reading/calendar/read-calendar.ts';

const oddZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Mountain (odd name)',
  'BEGIN:STANDARD',
  'DTSTART:19701101T020000',
  'TZOFFSETFROM:-0600',
  'TZOFFSETTO:-0700',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700308T020000',
  'TZOFFSETFROM:-0700',
  'TZOFFSETTO:-0600',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];
const odd = ';TZID="Mountain (odd name)"';

const calendarOf = (lines: readonly string[], before: readonly string[] = []) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...before, ...lines, 'END:VCALENDAR', ''].join('\r\n');
const eventOf = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const read = (lines: readonly string[], before: readonly string[] = []) =>
  readCalendar(calendarOf(eventOf(...lines), before), '');
const only = (lines: readonly string[], before: readonly string[] = []) => {
  const events = read(lines, before);
  expect(events).toHaveLength(1);
  return events[0];
};

test('an invitation is read whole', () => {
  const lines = [
    `DTSTART${odd}:20261202T100000`,
    `DTEND${odd}:20261202T113000`,
    'SUMMARY:Budget briefing\\, open to the press',
    'LOCATION:Council hall <b>room 2</b>',
    'DESCRIPTION:Bring a pen\\; coffee is there.\\n\\nDoors at 9.30',
    'ORGANIZER;CN="Clerk, Elmford":mailto:clerk@elmford.example',
    'ATTENDEE;RSVP=TRUE:mailto:news@paper.example',
    'ATTACH:https://elmford.example/agenda.pdf',
  ];
  expect(readCalendar(calendarOf(eventOf(...lines), oddZone), 'request')).toEqual([
    {
      summary: 'Budget briefing, open to the press',
      description: 'Bring a pen; coffee is there.\n\nDoors at 9.30',
      location: 'Council hall <b>room 2</b>',
      startsAt: '2026-12-02T17:00:00.000Z',
      endsAt: '2026-12-02T18:30:00.000Z',
      isAllDay: false,
      isFloating: false,
      zone: 'Mountain (odd name)',
      repeats: null,
      method: 'REQUEST',
      organizer: { name: 'Clerk, Elmford', address: 'clerk@elmford.example' },
    },
  ]);
});

describe('a beginning', () => {
  test.each([
    ['in winter by a zone of its own', `DTSTART${odd}:20261202T100000`, '2026-12-02T17:00:00.000Z'],
    ['in summer', `DTSTART${odd}:20260702T100000`, '2026-07-02T16:00:00.000Z'],
    ['an hour before the clocks go forward', `DTSTART${odd}:20260308T010000`, '2026-03-08T08:00:00.000Z'],
    ['an hour after', `DTSTART${odd}:20260308T030000`, '2026-03-08T09:00:00.000Z'],
    ['before its zone began', `DTSTART${odd}:19600101T100000`, '1960-01-01T17:00:00.000Z'],
    ['in UTC', 'DTSTART:20261202T170000Z', '2026-12-02T17:00:00.000Z'],
    ['by a zone of the IANA', 'DTSTART;TZID=America/Denver:20261202T100000', '2026-12-02T17:00:00.000Z'],
    [
      'by one with a path before it',
      'DTSTART;TZID=/maker.example/v1/America/Los_Angeles:20261202T090000',
      '2026-12-02T17:00:00.000Z',
    ],
    ['by one of Outlook', 'DTSTART;TZID=Pacific Standard Time:20260702T100000', '2026-07-02T17:00:00.000Z'],
  ])('%s', (_where, line, startsAt) => expect(only([line], oddZone)).toMatchObject({ startsAt, isFloating: false }));

  test.each([
    ['without a zone', 'DTSTART:20261202T100000', ''],
    ['by a zone nobody knows', 'DTSTART;TZID=Middle Earth:20261202T100000', 'Middle Earth'],
    ['by a zone that is a trap', 'DTSTART;TZID=__proto__:20261202T100000', '__proto__'],
  ])('%s floats', (_where, line, zone) =>
    expect(only([line])).toMatchObject({ startsAt: '2026-12-02T10:00:00.000Z', isFloating: true, zone }),
  );
});

describe('a rule of a zone', () => {
  const zoneOf = (rule: string, ...more: string[]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Here',
    'BEGIN:STANDARD',
    'DTSTART:20000101T000000',
    'TZOFFSETTO:+0000',
    'TZOFFSETFROM:+0000',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20000401T020000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0100',
    rule,
    ...more,
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const hourOf = (local: string, rule: string, ...more: string[]) =>
    only([`DTSTART;TZID=Here:${local}`], zoneOf(rule, ...more))?.startsAt.slice(11, 13);

  test.each([
    ['the last Sunday, before', '20260328T120000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', '11'],
    [
      'a Sunday among dates',
      '20260315T120000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14',
      '11',
    ],
    ['a date', '20260401T120000', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1', '11'],
    ['the last day', '20260401T120000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1', '11'],
    ['another date', '20260401T120000', 'RDATE:20250101T000000', '11'],
    ['a month that does not exist', '20260401T120000', 'RRULE:FREQ=YEARLY;BYMONTH=77', '11'],
    ['a day that does not exist', '20260401T120000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '11'],
    ['each second', '20260401T120000', 'RRULE:FREQ=SECONDLY', '11'],
  ])('%s', (_what, local, rule, hour) => expect(hourOf(local, rule)).toBe(hour));

  test('that has ended says what was last', () => {
    const back = [
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20001001T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU;UNTIL=20101003T010000Z',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
    ];
    const spring = 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20100404T020000Z';
    expect(hourOf('20100701T120000', spring, ...back)).toBe('11');
    expect(hourOf('20260701T120000', spring, ...back)).toBe('12');
  });
});

describe('an end', () => {
  const start = 'DTSTART:20261202T170000Z';
  test.each([
    ['after a duration', [start, 'DURATION:PT1H30M'], '2026-12-02T18:30:00.000Z'],
    ['in another zone', [start, 'DTEND;TZID=Europe/Paris:20261202T200000'], '2026-12-02T19:00:00.000Z'],
    ['before the beginning', [start, 'DTEND:20261202T160000Z'], null],
    ['after nothing', [start, 'DURATION:PT0S'], null],
    ['after ten thousand years', [start, 'DURATION:P999999999W'], null],
    ['after a duration that runs back', [start, 'DURATION:-PT5M'], null],
    ['nowhere', [start], null],
    ['of one whole day', ['DTSTART;VALUE=DATE:20261202', 'DTEND;VALUE=DATE:20261203'], null],
    ['of three whole days', ['DTSTART;VALUE=DATE:20261202', 'DTEND;VALUE=DATE:20261205'], '2026-12-04T00:00:00.000Z'],
  ])('%s', (_what, lines, endsAt) => expect(only(lines)?.endsAt).toBe(endsAt));
});

test.each([
  ['said', 'DTSTART;VALUE=DATE:20261202'],
  ['not said', 'DTSTART:20261202'],
])('a whole day has no zone and does not float, %s to be one', (_how, line) => {
  expect(only([line])).toMatchObject({
    startsAt: '2026-12-02T00:00:00.000Z',
    isAllDay: true,
    isFloating: false,
    zone: '',
  });
});

describe('what repeats is named:', () => {
  test.each([
    ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'weekly'],
    ['RRULE:FREQ=MONTHLY;COUNT=999999999', 'monthly'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=2', 'otherwise'],
    ['RRULE:FREQ=SECONDLY', 'otherwise'],
    ['RRULE:FREQ=constructor', 'otherwise'],
    ['RRULE:nonsense', 'otherwise'],
    ['RDATE:20261203T170000Z', 'otherwise'],
    ['X-NOTHING:1', null],
  ])('%s', (line, repeats) => expect(only(['DTSTART:20261202T170000Z', line])?.repeats).toBe(repeats));
});

describe('left out:', () => {
  test.each([
    ['no beginning', ['SUMMARY:when?']],
    ['a day that is none', ['DTSTART:20260231T100000']],
    ['an hour that is none', ['DTSTART:20260201T250000']],
    ['words for a beginning', ['DTSTART:tomorrow']],
  ])('%s', (_what, lines) => expect(read(lines)).toEqual([]));

  test.each([
    ['nothing', ''],
    ['no calendar', 'Dear all,\nBEGIN: soon'],
    ['an event outside a calendar', eventOf('DTSTART:20261202').join('\n')],
    ['an end without a beginning', 'END:VCALENDAR\nEND:VEVENT'],
  ])('all of %s', (_what, text) => expect(readCalendar(text, '')).toEqual([]));
});

describe('as far as it can be read:', () => {
  const start = 'DTSTART:20261202T170000Z';
  test.each([
    ['a line that is none', calendarOf(eventOf(start, 'nonsense', ';;:', 'SUMMARY:Read'))],
    ['cut off', `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${start}\nSUMMARY:Read`],
    ['folded lines', calendarOf(eventOf(start, 'SUM\r\n MARY:Re\r\n\tad'))],
    [
      'small letters',
      calendarOf(eventOf(start, 'SUMMARY:Read')).replace(/^(BEGIN|END|SUMMARY|DTSTART)/gm, (name) =>
        name.toLowerCase(),
      ),
    ],
    ['an alarm within', calendarOf(eventOf(start, 'BEGIN:VALARM', 'SUMMARY:no', 'END:VALARM', 'SUMMARY:Read'))],
    ['hidden signs', calendarOf(eventOf(start, 'SUMMARY:Re\u200b\u202ead'))],
  ])('%s', (_what, text) => expect(readCalendar(text, '')).toMatchObject([{ summary: 'Read' }]));
});

test.each([
  ['of the part', 'cancel', 'CANCEL'],
  ['of the calendar', '', 'REPLY'],
  ['none that is none', '<b>', 'REPLY'],
])('the method is that %s', (_whose, method, expected) => {
  expect(readCalendar(calendarOf(eventOf('DTSTART:20261202'), ['METHOD:REPLY']), method)[0]?.method).toBe(expected);
});

test('twenty events are read, and the words of each within bounds', () => {
  const event = eventOf('DTSTART:20261202', `SUMMARY:${'word '.repeat(500)}`, `DESCRIPTION:${'word '.repeat(1_000)}`);
  const events = readCalendar(calendarOf(Array.from({ length: 200 }, () => event).flat()), '');
  expect(events).toHaveLength(20);
  for (const { summary, description } of events) {
    expect(summary.length).toBeLessThanOrEqual(500);
    expect(description.length).toBeLessThanOrEqual(10_000);
  }
});
