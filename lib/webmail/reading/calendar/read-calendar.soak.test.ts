import { expect, test } from 'vitest';
import { readCalendar } from '#lib/webmail/reading/calendar/read-calendar.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';

const seed = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VTIMEZONE',
  'TZID:Here',
  'BEGIN:STANDARD',
  'DTSTART:19701101T020000',
  'TZOFFSETFROM:-0600',
  'TZOFFSETTO:-0700',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;UNTIL=20300101T000000Z',
  'RDATE:20010101T000000',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'DTSTART;TZID="Here":20261202T100000',
  'DURATION:PT1H',
  'SUMMARY;LANGUAGE=en:A \\, b\\n',
  'ORGANIZER;CN="A":mailto:a@b.example',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const signs = [
  ':',
  ';',
  '=',
  '"',
  '\\',
  '\r\n',
  '\r\n ',
  '\0',
  '\ud800',
  '9999999999',
  '-',
  'Z',
  ',',
  '^n',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'VALUE=DATE',
  'FREQ=SECONDLY',
  '__proto__',
  'TZID=UTC',
];

function mutate(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const until = at + Math.floor(random() * 30);
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at) + text.slice(until);
    case 1:
      return text.slice(0, at) + pick(signs, random) + text.slice(at);
    case 2:
      return text.slice(0, until) + text.slice(at);
    default:
      return text.slice(0, at) + pick(signs, random).repeat(1 + Math.floor(random() * 50)) + text.slice(until);
  }
}

test('whatever is changed in it, its events have instants and legible words', {
  timeout: soakTimeoutMs(20_000),
}, () => {
  const random = seededRandom(5_545);
  for (let run = 0; run < soakCount(60_000); run += 1) {
    let text = seed;
    for (let changes = 1 + Math.floor(random() * 5); changes > 0; changes -= 1) text = mutate(text, random);
    for (const event of readCalendar(text, '')) {
      expect(new Date(event.startsAt).toISOString()).toBe(event.startsAt);
      if (event.endsAt !== null) expect(event.endsAt > event.startsAt).toBe(true);
      expect(event.summary).not.toMatch(/\p{Cc}|\p{Cs}/u);
    }
  }
});
