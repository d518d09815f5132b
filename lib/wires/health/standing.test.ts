import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { standingOf } from '#lib/wires/health/standing.ts';
import type { Wire, WirePoll } from '#lib/wires/types.ts';
import { newWire } from '#testing/wires/new-wire.ts';

const now = new Date('2026-11-23T15:35:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);

const wire = {
  ...newWire(1, [1], { idleHours: 48 }),
  id: 1,
  version: 1,
  pausedAt: null,
  createdAt: before(30 * dayMs),
};
const poll: WirePoll = {
  wireId: 1,
  dueAt: new Date(now.getTime() + 10 * minuteMs),
  builtAt: null,
  askedAt: before(5 * minuteMs),
  answeredAt: before(5 * minuteMs),
  storedAt: before(2 * hourMs),
  failures: 0,
  failure: null,
  isCut: false,
  itemCount: 20,
  movedTo: null,
  movedSince: null,
  movedDays: 0,
};
const failure = { failures: 3, failure: 'The server does not answer.' };

test.each<[string, Partial<Wire & { createdAt: Date }>, Partial<WirePoll>, string, string]>([
  ['one that brings stories', {}, {}, 'fine', 'It brought its last story 2 hours ago.'],
  ['one that is paused, whatever it last did', { pausedAt: before(hourMs) }, failure, 'paused', 'It is paused'],
  ['one that fails', {}, failure, 'failing', 'The server does not answer. It last answered 5 minutes ago.'],
  [
    'one that never answered',
    {},
    { ...failure, answeredAt: null, storedAt: null },
    'failing',
    'It has never answered.',
  ],
  ['one that fails and is idle', {}, { ...failure, storedAt: before(9 * dayMs) }, 'failing', 'does not answer'],
  ['one that nobody asks', {}, { dueAt: before(hourMs) }, 'failing', 'It was to be asked 1 hour ago, and nobody has'],
  [
    'one whose server asks for patience all the time',
    {},
    { answeredAt: before(25 * hourMs), dueAt: before(-5 * hourMs) },
    'failing',
    'Its server asks us to wait each time; it is tried again in 5 hours. It last answered yesterday.',
  ],
  [
    'one whose server asked for a minute',
    {},
    { answeredAt: before(25 * hourMs), dueAt: before(-1) },
    'failing',
    'it is tried again in a moment.',
  ],
  [
    'one whose server has asked for patience since it was added',
    { createdAt: before(25 * hourMs) },
    { answeredAt: null, storedAt: null, dueAt: before(-hourMs) },
    'failing',
    'It has never answered.',
  ],
  ['one whose server asks for patience for a day', {}, { answeredAt: before(25 * hourMs - 1) }, 'fine', ''],
  ['one that is asked once a day, and is due', {}, { answeredAt: before(25 * hourMs), dueAt: now }, 'fine', ''],
  ['one that is asked a little late', {}, { dueAt: before(hourMs - 1) }, 'fine', ''],
  ['one that has fallen silent', {}, { storedAt: before(48 * hourMs) }, 'idle', 'brought its last story 2 days ago'],
  ['one a moment before', {}, { storedAt: before(48 * hourMs - 1) }, 'fine', ''],
  ['one that may be silent', { idleHours: null }, { storedAt: before(99 * dayMs) }, 'fine', ''],
  ['one that never brought anything', {}, { storedAt: null }, 'never', 'has brought no story yet'],
  ['one that is new', {}, { answeredAt: null, storedAt: null, dueAt: now }, 'never', 'It has not been asked yet.'],
])('%s', (_what, wireChanges, pollChanges, standing, words) => {
  const found = standingOf({ ...wire, ...wireChanges }, { ...poll, ...pollChanges }, now);
  expect(found.standing).toBe(standing);
  expect(found.words[0]).toContain(words);
  expect(found.isWrong).toBe(standing === 'failing' || standing === 'idle');
});

describe('beside its standing', () => {
  test('a wire says that it has moved, and that its document was cut', () => {
    const { standing, words } = standingOf(wire, { ...poll, movedTo: 'https://x.example/feed', isCut: true }, now);
    expect(standing).toBe('fine');
    expect(words.slice(1)).toEqual([
      expect.stringContaining('moved to https://x.example/feed'),
      expect.stringContaining('ended in the middle'),
    ]);
  });
});
