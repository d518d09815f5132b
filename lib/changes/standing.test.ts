import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteFailure, noteSeen, whyNotFollowed } from '#lib/changes/standing.ts';

const refused = new Error('unsupported startup parameter: statement_timeout');
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
});
afterEach(() => vi.restoreAllMocks());

test('a watcher that is refused is said once, however often it tries, and tells those who ask for health why', () => {
  expect(whyNotFollowed()).toBeNull();
  for (let tries = 0; tries < 20; tries += 1) noteFailure(refused);
  expect(said).toEqual(['changes: cannot be followed: unsupported startup parameter: statement_timeout']);
  expect(whyNotFollowed()).toBe('changes cannot be followed: unsupported startup parameter: statement_timeout');
  noteSeen();
  expect(whyNotFollowed()).toBeNull();
  expect(said.at(-1)).toBe('changes: followed again');
});

test('a hiccup is no reason: what was followed a moment ago is not given up', () => {
  noteSeen();
  noteFailure(refused);
  expect(whyNotFollowed()).toBeNull();
});
