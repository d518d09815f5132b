import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { knownBrowserCookie, knownBrowserCookieName, readKnownBrowser } from '#lib/staff/sign-in/known-browser.ts';

const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const ann = { id: 'ann', sessionEpoch: 3 };
const ben = { id: 'ben', sessionEpoch: 3 };
const cookie = knownBrowserCookie(ann, now);

test('a browser is known to the person who signed in with it, for half a year', () => {
  expect(readKnownBrowser(ann, cookie, later(179 * dayMs))).toMatch(/^[0-9a-f-]{36}$/);
  expect(readKnownBrowser(ann, cookie, later(180 * dayMs))).toBeNull();
});

test.each([
  ['to somebody else', ben, cookie],
  ['once all sessions were ended', { ...ann, sessionEpoch: 4 }, cookie],
  ['with another number', ann, cookie.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a'))],
  ['with a later date', ann, cookie.replace(/\.(\w+)\./, '.zzzzzzzz.')],
  ['with another signature', ann, cookie.replace(/.{5}$/, 'AAAAA')],
  ['with half a cookie', ann, cookie.slice(0, 60)],
  ['without one', ann, undefined],
  ['with somebody else’s words', ann, '..'],
])('it is not known %s', (_how, person, value) => {
  expect(readKnownBrowser(person, value, now)).toBeNull();
});

test('two people who share a computer have a cookie each, which names nobody', () => {
  expect(knownBrowserCookieName(ann)).not.toBe(knownBrowserCookieName(ben));
  expect(knownBrowserCookieName(ann)).not.toContain('ann');
  expect(cookie).not.toContain('ann');
});

test('each sign-in makes a browser of its own', () => {
  expect(readKnownBrowser(ann, knownBrowserCookie(ann, now), now)).not.toBe(readKnownBrowser(ann, cookie, now));
});
