import { expect, test } from 'vitest';
import { etagOf, isUnchanged } from '#lib/http/etag.ts';

const etag = etagOf('the bytes');

test('the same bytes have one tag, and others have another', () => {
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(etagOf(Buffer.from('the bytes'))).toBe(etag);
  expect(etagOf('other bytes')).not.toBe(etag);
});

test.each([
  ['nothing', null, false],
  ['the tag', etag, true],
  ['a weak one of it', `W/${etag}`, true],
  ['it among others', `"a", W/${etag},"b"`, true],
  ['anything there is', '*', true],
  ['another tag', '"another"', false],
  ['a tag that holds it', `"${etag}"`, false],
  ['the tag without its quotes', etag.slice(1, -1), false],
  ['an empty list', '', false],
])('who says that it has %s', (_what, ifNoneMatch, known) => {
  expect(isUnchanged({ ifNoneMatch }, etag)).toBe(known);
});

const changedAt = new Date('2026-11-23T12:00:00.750Z');

test.each([
  ['of the same second', 'Mon, 23 Nov 2026 12:00:00 GMT', true],
  ['later', 'Mon, 23 Nov 2026 12:00:01 GMT', true],
  ['earlier', 'Mon, 23 Nov 2026 11:59:59 GMT', false],
  ['that is none', 'yesterday', false],
  ['of none', undefined, false],
])('a date %s', (_what, ifModifiedSince, known) => {
  expect(isUnchanged({ ifNoneMatch: null, ifModifiedSince }, etag, changedAt)).toBe(known);
  expect(isUnchanged({ ifNoneMatch: null, ifModifiedSince }, etag)).toBe(false);
  expect(isUnchanged({ ifNoneMatch: '"another"', ifModifiedSince }, etag, changedAt)).toBe(false);
});
