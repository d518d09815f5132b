import { describe, expect, it } from 'vitest';
import { retryAfterMs, toFreshness } from '#lib/fetching/freshness.ts';

const now = new Date('2026-11-29T10:00:00Z');
const dayMs = 86_400_000;

describe('an answer may be kept', () => {
  it.each([
    [{}, null],
    [{ 'cache-control': '' }, null],
    [{ 'cache-control': 'public' }, null],
    [{ 'cache-control': 'max-age=60' }, 60_000],
    [{ 'cache-control': 'Public, Max-Age=60' }, 60_000],
    [{ 'cache-control': 'public,max-age="60"' }, 60_000],
    [{ 'cache-control': 's-maxage=60' }, null],
    [{ 'cache-control': 'x-max-age=60' }, null],
    [{ 'cache-control': 'max-age=60', age: '50' }, 10_000],
    [{ 'cache-control': 'max-age=60', age: '70' }, 0],
    [{ 'cache-control': 'max-age=60', age: 'x' }, 60_000],
    [{ 'cache-control': 'max-age=-1' }, null],
    [{ 'cache-control': 'max-age=99999999999999999999' }, dayMs],
    [{ 'cache-control': 'max-age=60, no-cache' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=60', expires: '0' }, 60_000],
    [{ expires: 'Sun, 29 Nov 2026 10:01:00 GMT' }, 60_000],
    [{ expires: 'Sun, 29 Nov 2026 10:01:00 GMT', date: 'Sun, 29 Nov 2026 10:00:30 GMT' }, 30_000],
    [{ expires: 'Sun, 29 Nov 2026 09:00:00 GMT' }, 0],
    [{ expires: 'Sun, 29 Nov 2099 09:00:00 GMT' }, dayMs],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
    [{ expires: 'tomorrow' }, 0],
  ])('%j: %j', (headers, ms) => {
    expect(toFreshness(headers, now).maxAgeMs).toBe(ms);
  });
});

describe('a validator', () => {
  it.each([
    ['W/"a"', 'W/"a"'],
    ['unquoted', 'unquoted'],
    ['', null],
    ['a'.repeat(1_001), null],
  ])('%j is %j', (etag, kept) => {
    expect(toFreshness({ etag, 'last-modified': etag }, now)).toMatchObject({ etag: kept, lastModified: kept });
  });
});

describe('a host is left alone', () => {
  it.each([
    [{}, null],
    [{ 'retry-after': '' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '1.5' }, null],
    [{ 'retry-after': ' 90 ' }, 90_000],
    [{ 'retry-after': '999999' }, dayMs],
    [{ 'retry-after': 'Sun, 29 Nov 2026 10:10:00 GMT' }, 600_000],
    [{ 'retry-after': 'Sun, 29 Nov 2026 10:10:00 GMT', date: 'Sun, 29 Nov 2026 10:09:00 GMT' }, 60_000],
    [{ 'retry-after': 'Sun, 29 Nov 2026 09:10:00 GMT' }, 0],
    [{ 'retry-after': 'Sun, 29 Nov 2099 09:10:00 GMT' }, dayMs],
  ])('for %j: %j', (headers, ms) => {
    expect(retryAfterMs(headers, now)).toBe(ms);
  });
});
