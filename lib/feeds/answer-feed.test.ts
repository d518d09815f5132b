import { eq } from 'drizzle-orm';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { stories as storyTable } from '#lib/stories/schema.ts';
import { newYearsEve, now, testFeeds } from '#testing/feeds/test-feeds.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { db, ask, read, stories } = testFeeds();
let room: TestNewsroom;
let own: { id: number; version: number };
let wireId: number;
beforeAll(() => {
  ({ room, own, wireId } = stories());
});

describe('over HTTP', () => {
  test('a known document is not sent again', async () => {
    const first = await ask('calgary.atom');
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60, s-maxage=60, stale-while-revalidate=\d+/);
    const etag = first.headers.get('etag') ?? '';
    const changed = first.headers.get('last-modified') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const later = new Date(now.getTime() + 60_000);
    expect((await ask('calgary.atom', { 'if-none-match': `"x", W/${etag}` }, 'GET', later)).status).toBe(304);
    expect((await ask('calgary.atom', { 'if-modified-since': changed })).status).toBe(304);
    expect((await ask('calgary.atom', { 'if-none-match': '"x"', 'if-modified-since': changed })).status).toBe(200);
    expect((await ask('calgary.atom', { 'if-modified-since': 'yesterday' })).status).toBe(200);
  });

  test('HEAD has the headers and no body', async () => {
    const [head, whole] = [await ask('calgary.json', {}, 'HEAD'), await ask('calgary.json')];
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  test.each([
    'nowhere.rss',
    'calgary.xml',
    'calgary',
    'calgary/nothing.rss',
    'calgary/topics/nothing.rss',
    'calgary/authors/nobody.atom',
    'calgary/topics.rss',
    'calgary/local/x.rss',
    'calgary/../calgary.rss',
    '.rss',
  ])('%s is nobody’s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });
});

test.each([
  'calgary/topics/ballot',
  'calgary/authors/edda-tor',
  'santa-barbara/topics/river',
  'santa-barbara/authors/rae-porter',
])('%s has no feed while readers have no story there', async (page) => {
  expect((await ask(`${page}.rss`)).status).toBe(404);
});

test('rights are of the year in the city, and an empty feed claims none', async () => {
  const feed = parseAtomFeed(await (await ask('calgary.atom', {}, 'GET', newYearsEve)).text());
  const fireworks = feed.entries?.find(({ title }) => title?.value === 'Fireworks');
  expect([feed.rights?.value, fireworks?.rights?.value]).toEqual(['© 2026 Action & News', '© 2026 Action & News']);
  expect(await read('santa-barbara.atom')).not.toContain('©');
});

test('a killed story leaves its feeds at once, and those who compare dates learn of it', async () => {
  const before = await ask('calgary/local.rss');
  const seen = before.headers.get('last-modified') ?? '';
  const killedAt = new Date(now.getTime() + hourMs / 2);
  await killStory(db(), room.editor, { ...own, notice: 'It was wrong.' }, killedAt);
  const after = await ask('calgary/local.rss', { 'if-modified-since': seen }, 'GET', killedAt);
  expect(after.status).toBe(200);
  expect(parseRssFeed(await after.text()).items?.map(({ link }) => link)).toEqual([
    expect.stringMatching(`-${wireId}$`),
  ]);
  expect((await ask('calgary/topics/river.rss', {}, 'GET', killedAt)).status).toBe(404);
});

test('a story that is taken back leaves its feeds, and those who compare dates learn of it', async () => {
  const path = 'calgary/local.rss';
  const before = await ask(path);
  const takenAt = new Date(now.getTime() + hourMs * 0.75);
  const [story] = await db().select({ version: storyTable.version }).from(storyTable).where(eq(storyTable.id, wireId));
  await moveStory(db(), room.editor, { id: wireId, version: story?.version ?? 0, move: 'takeBack' }, takenAt);
  const ifModifiedSince = before.headers.get('last-modified') ?? '';
  const after = await ask(path, { 'if-modified-since': ifModifiedSince }, 'GET', takenAt);
  expect(after.status).toBe(200);
  expect(after.headers.get('last-modified')).toBe(takenAt.toUTCString());
});
