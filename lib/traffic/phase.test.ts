import { describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { phaseOf, type Timed, turningPointsOf } from '#lib/traffic/phase.ts';
import { clock as now } from '#testing/sources/read-with.ts';

const from = (ms: number) => new Date(now.getTime() + ms);
const event = (said: Partial<Timed>): Timed => ({
  certainty: 'reported',
  startsAt: from(-hourMs),
  endsAt: null,
  isUntilFurtherNotice: false,
  ...said,
});
const scheduled = (said: Partial<Timed>) => event({ certainty: 'scheduled', ...said });

describe('the phase of', () => {
  test.each([
    ['what is reported', event({}), 'now'],
    ['what is reported without any time', event({ startsAt: null }), 'now'],
    ['what is reported for later', event({ startsAt: from(1) }), 'planned'],
    ['what begins at this moment', event({ startsAt: now }), 'now'],
    ['what was to be over an hour ago', event({ endsAt: from(-hourMs) }), 'now'],
    ['what was to be over just less than four hours ago', event({ endsAt: from(-4 * hourMs + 1) }), 'now'],
    ['what was to be over four hours ago', event({ endsAt: from(-4 * hourMs) }), null],
    ['what is scheduled within its window', scheduled({ endsAt: from(1) }), 'scheduled-now'],
    ['what is scheduled without an end', scheduled({}), 'scheduled-now'],
    ['what is scheduled for later', scheduled({ startsAt: from(hourMs), endsAt: from(2 * hourMs) }), 'planned'],
    ['what is scheduled and over', scheduled({ endsAt: now }), null],
    ['what began 59 days ago', event({ startsAt: from(-59 * dayMs) }), 'now'],
    ['what began 60 days ago', event({ startsAt: from(-60 * dayMs) }), 'long-term'],
    [
      'a closure since 2012',
      event({ startsAt: new Date('2012-03-01T00:00Z'), isUntilFurtherNotice: true }),
      'long-term',
    ],
    [
      'what has no end in sight since 13 days',
      event({ startsAt: from(-13 * dayMs), isUntilFurtherNotice: true }),
      'now',
    ],
    [
      'what has no end in sight since 14 days',
      scheduled({ startsAt: from(-14 * dayMs), isUntilFurtherNotice: true }),
      'long-term',
    ],
    ['what has no end in sight and no beginning', event({ startsAt: null, isUntilFurtherNotice: true }), 'now'],
  ] as const)('%s', (_what, one, phase) => expect(phaseOf(one, now)).toBe(phase));
});

test('it changes at its turning points, and nowhere else', () => {
  const cases = [
    event({ startsAt: from(hourMs), endsAt: from(3 * hourMs) }),
    scheduled({ startsAt: from(hourMs), endsAt: from(3 * hourMs) }),
    scheduled({ isUntilFurtherNotice: true }),
    event({ startsAt: from(-59 * dayMs), endsAt: from(30 * dayMs) }),
  ];
  for (const one of cases) {
    const turns = turningPointsOf(one).map((at) => at.getTime());
    for (let hours = 0; hours < 40 * 24; hours += 1) {
      const [before, after] = [from(hours * hourMs), from((hours + 1) * hourMs)];
      if (phaseOf(one, before) !== phaseOf(one, after)) expect(turns).toContain(after.getTime());
    }
  }
});
