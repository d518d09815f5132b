import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { authors } from '#lib/authors/schema.ts';
import { hourMs } from '#lib/clock.ts';
import { answerFeed } from '#lib/feeds/answer-feed.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { topics } from '#lib/topics/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const db = () => database.current().db;
const paper = { name: 'Action & News', url: 'https://news.example' };
const now = new Date('2026-11-23T15:35:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);

/** What no XML document may hold, what ends a CDATA section, and what means something in markup. */
const wild = 'A ]]> b \u0000\u0008\u000b\u001f\ufffe c &amp; <b>d</b> "e" \'f\' 🧊👩‍🚒 שלום \ud800';
const tamed = 'A ]]> b  c &amp; <b>d</b> "e" \'f\' 🧊👩‍🚒 שלום \ufffd';
const huge = 'Very long headline '.repeat(15).trim();

/** In Calgary; in UTC the year is over. */
const newYearsEve = new Date('2027-01-01T02:00:00Z');

let room: TestNewsroom;
let own: { id: number; version: number };
let wireId: number;

beforeAll(async () => {
  room = await testNewsroom(db(), ago(100));
  const [topic] = await db()
    .insert(topics)
    .values({ slug: 'river', name: 'The River', description: '', createdAt: ago(100) })
    .returning({ id: topics.id });
  const [name, bio, email] = ['Rae Porter', '', ''];
  await db()
    .insert(authors)
    .values({ slug: 'rae-porter', name, nameKey: 'rae porter', role: '', bio, email, createdAt: now, changedAt: now });
  const link = { text: 'a link', href: 'https://a.example/?a=1&b=2' } as const;
  own = await publish(
    {
      headline: wild.replaceAll('\u0000', '').toWellFormed(),
      deck: wild.replaceAll('\u0000', '').toWellFormed(),
      bylines: ['Rae Porter', 'Zoë & Co <x>'],
      topicIds: [topic?.id ?? 0],
      body: [
        { type: 'paragraph', text: [{ text: 'The first < walkers & ]]> crossed. ' }, link] },
        { type: 'image', picture: { ...room.picture, alt: 'A "red" bridge' } },
      ],
    },
    ago(3),
  );
  const wire = {
    supplier: 'Prairie Dispatch',
    feedName: 'Prairie Dispatch Calgary',
    originalUrl: 'https://dispatch.example/ice?a=1&amp;b=2&c=3',
    copyright: '© 2026 Prairie Dispatch',
    canonical: true,
  };
  const body: StoryContent['body'] = [{ type: 'paragraph', text: [{ text: 'Secret words of the wire.' }] }];
  wireId = (await publish({ headline: huge.slice(0, 200), deck: 'In <short>.', bylines: [], wire, body }, ago(2))).id;
  await publish({ headline: 'Far away', sectionId: room.world, bylines: ['Olu Other'], leadPicture: null }, ago(1));
  const [coming] = await db()
    .insert(topics)
    .values({ slug: 'ballot', name: 'The Ballot', description: '', createdAt: ago(100) })
    .returning({ id: topics.id });
  await db().insert(authors).values({
    slug: 'edda-tor',
    name: 'Edda Tor',
    nameKey: 'edda tor',
    role: '',
    bio,
    email,
    createdAt: now,
    changedAt: now,
  });
  const unseen = { headline: 'Not yet to be read', bylines: ['Edda Tor'], topicIds: [coming?.id ?? 0] };
  await publish(unseen, new Date(now.getTime() + hourMs));
  await publish({ headline: 'Fireworks' }, newYearsEve);
});

async function publish(changes: Partial<StoryContent>, publishAt: Date) {
  const draft = await createStory(db(), room.editor, room.content(changes), ago(90));
  return publishStory(db(), room.editor, { ...draft, publishAt, embargoUntil: null }, ago(80));
}

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET', at = now) {
  const request = new Request(`${paper.url}/feeds/${path}`, { method, headers });
  return answerFeed(request, db(), path, paper, at);
}
const read = async (path: string) => (await ask(path)).text();

/** Reads a document with a strict parser. @throws when it is not well formed */
function strictly(xml: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, { value }]) => [name, value]);
    const element = { name: tag.name, text: '', attributes: Object.fromEntries(attributes) };
    found.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return found;
}

const scopes = ['calgary', 'calgary/local', 'calgary/topics/river', 'calgary/authors/rae-porter'];

describe.each(scopes)('%s', (scope) => {
  test.each(['rss', 'atom'])('.%s is well formed, its ids differ and every address is whole', async (format) => {
    const elements = strictly(await read(`${scope}.${format}`));
    const ids = elements.filter(({ name }) => name === (format === 'rss' ? 'guid' : 'id')).map(({ text }) => text);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = elements.flatMap(({ name, text, attributes }) => [
      ...(['link', 'url', 'icon', 'logo', 'uri'].includes(name) && text ? [text] : []),
      ...(attributes.url ? [attributes.url] : []),
      ...(attributes.href ? [attributes.href] : []),
    ]);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\//);
    const self = elements.find(({ attributes }) => attributes.rel === 'self');
    expect(self?.attributes.href).toBe(`${paper.url}/feeds/${scope}.${format}`);
  });

  test('.json knows its own address', async () => {
    expect(JSON.parse(await read(`${scope}.json`))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${paper.url}/feeds/${scope}.json`,
      home_page_url: `${paper.url}/${scope}`,
    });
  });
});

test.each([
  ['calgary', 3],
  ['calgary/local', 2],
  ['calgary/world', 1],
  ['calgary/topics/river', 1],
  ['calgary/authors/rae-porter', 1],
  ['santa-barbara', 0],
])('%s has %i public stories, newest first', async (scope, count) => {
  const { items = [] } = parseRssFeed(await read(`${scope}.rss`));
  expect(items).toHaveLength(count);
  const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(parseAtomFeed(await read(`${scope}.atom`)).entries ?? []).toHaveLength(count);
});

test('a wild story is read as it was written, by a strict parser and by a feed reader', async () => {
  const xml = await read('calgary/topics/river.rss');
  const elements = strictly(xml);
  const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text);
  expect(titles).toContain(tamed);
  const [item] = parseRssFeed(xml).items ?? [];
  expect(item).toMatchObject({
    guid: { value: `tag:news.example,2026:story/${own.id}`, isPermaLink: false },
    pubDate: 'Mon, 23 Nov 2026 12:35:00 GMT',
    dc: { creators: ['Rae Porter', 'Zoë & Co <x>'] },
    categories: [{ name: 'local' }, { name: 'The River' }],
    media: {
      contents: [
        {
          width: 1200,
          height: 800,
          credits: [{ value: 'N. Vandersteen' }],
          description: { value: 'A red footbridge' },
        },
      ],
    },
  });
  const html = item?.content?.encoded ?? '';
  expect(html).toContain('<p>The first &lt; walkers &amp; ]]&gt; crossed. <a href="https://a.example/?a=1&amp;b=2">');
  expect(html).toContain('alt="A &quot;red&quot; bridge"');
  expect(html).not.toMatch(/(?:src|href)="(?!https:)/);
  const entry = parseAtomFeed(await read('calgary/topics/river.atom')).entries?.[0];
  expect(entry).toMatchObject({
    id: `tag:news.example,2026:story/${own.id}`,
    published: '2026-11-23T12:35:00.000Z',
    updated: '2026-11-23T12:35:00.000Z',
    authors: [{ name: 'Rae Porter', uri: `${paper.url}/calgary/authors/rae-porter` }, { name: 'Zoë & Co <x>' }],
    rights: { value: '© 2026 Action & News' },
  });
  expect(entry?.content?.value).toBe(html);
  const json = parseJsonFeed(await read('calgary/topics/river.json')).items?.[0];
  expect(json).toMatchObject({ title: tamed, language: 'en', tags: ['local', 'The River'], content_html: html });
});

test('of a wire’s story only the summary goes out, with its source and rights', async () => {
  const rss = await read('calgary.rss');
  const item = parseRssFeed(rss).items?.find(({ guid }) => guid?.value?.endsWith(`/${wireId}`));
  expect(item?.title).toBe(huge.slice(0, 200).trim());
  expect(item?.source).toEqual({
    title: 'Prairie Dispatch Calgary',
    url: 'https://dispatch.example/ice?a=1&amp;b=2&c=3',
  });
  expect(item?.dc?.rights).toEqual(['© 2026 Prairie Dispatch']);
  expect(item?.dc?.creators).toEqual(['Prairie Dispatch']);
  expect(item?.description).toContain('<p>In &lt;short&gt;.</p>');
  expect(item?.description).toContain('Articled from the Prairie Dispatch Calgary RSS syndication.');
  expect(item?.content).toBeUndefined();
  for (const format of ['rss', 'atom', 'json']) expect(await read(`calgary.${format}`)).not.toContain('Secret words');
});

test('the channel says when something last changed and how long to wait', async () => {
  const { lastBuildDate, ttl, language, image, link } = parseRssFeed(await read('calgary.rss'));
  expect({ lastBuildDate, ttl, language, link }).toEqual({
    lastBuildDate: 'Mon, 23 Nov 2026 14:35:00 GMT',
    ttl: 5,
    language: 'en-CA',
    link: `${paper.url}/calgary`,
  });
  expect(image).toMatchObject({ title: 'Action & News calgary', link: `${paper.url}/calgary`, width: 144 });
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
