import { expect, test } from 'vitest';
import { ReadCounts } from '#lib/readership/count-reads.ts';
import { storyRead } from '#lib/readership/is-read.ts';
import type { HourOfReads } from '#lib/readership/types.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const facebookApp =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/490.0]';

test.each<[string, Partial<Parameters<typeof storyRead>[0]>, number | null]>([
  ['a person', {}, 12],
  ['a person in an app', { headers: { 'user-agent': facebookApp } }, 12],
  ['a page with nothing but its id', { path: '/story/-7' }, 7],
  ['another page', { path: '/calgary/local' }, null],
  ['something below a story', { path: '/story/bridge-12/history' }, null],
  ['a withdrawn story', { status: 410 }, null],
  ['a story the browser has', { status: 304 }, null],
  ['another slug', { status: 308 }, null],
  ['a form', { method: 'POST' }, null],
  ['only its headers', { method: 'HEAD' }, null],
  ['nobody who says who', { headers: {} }, null],
  ['one it had fetched ahead, opened', { method: 'HEAD', headers: { 'user-agent': firefox, 'x-opened': '1' } }, 12],
  ['a machine that says so', { method: 'HEAD', headers: { 'user-agent': 'curl/8.5.0', 'x-opened': '1' } }, null],
  ['a page rendered ahead', { headers: { 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' } }, null],
  ['a prefetch', { headers: { 'user-agent': firefox, 'sec-purpose': 'prefetch' } }, null],
  ['an old prefetch', { headers: { 'user-agent': firefox, purpose: 'prefetch' } }, null],
  ['a crawler', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }, null],
  ['a link preview', { headers: { 'user-agent': 'WhatsApp/2.23.20.0' } }, null],
  ['another', { headers: { 'user-agent': 'http.rb/5.1.1 (Mastodon/4.2.0; +https://social.example/)' } }, null],
  ['a download program', { headers: { 'user-agent': 'curl/8.5.0' } }, null],
])('%s', (_name, visit, storyId) => {
  const asked = { method: 'GET', path: '/story/bridge-12', status: 200, headers: { 'user-agent': firefox } };
  expect(storyRead({ ...asked, ...visit })).toBe(storyId);
});

const at = (time: string) => new Date(`2026-11-23T${time}Z`);

test('reads are counted by story and hour, handed over once, and counted on when they cannot be stored', async () => {
  const counts = new ReadCounts();
  counts.count(2, at('15:00:00'));
  counts.count(2, at('15:59:59'));
  counts.count(2, at('16:00:00'));
  counts.count(1, at('15:35:00'));
  await expect(counts.flush(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  counts.count(1, at('15:36:00'));
  let stored: HourOfReads[] = [];
  const store = async (counted: HourOfReads[]) => {
    stored = counted;
  };
  await counts.flush(store);
  expect(stored.toSorted((one, other) => one.storyId - other.storyId)).toEqual([
    { storyId: 1, hourAt: at('15:00:00'), reads: 2 },
    { storyId: 2, hourAt: at('15:00:00'), reads: 2 },
    { storyId: 2, hourAt: at('16:00:00'), reads: 1 },
  ]);
  stored = [];
  await counts.flush(store);
  expect(stored).toEqual([]);
});

test('what cannot be stored for long is bounded', async () => {
  const counts = new ReadCounts();
  for (let story = 1; story <= 10_500; story += 1) counts.count(story, at('15:00:00'));
  let stored = 0;
  await counts.flush(async (counted) => {
    stored = counted.length;
  });
  expect(stored).toBe(10_000);
});
