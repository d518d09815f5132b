import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { huge, paper, tamed, testFeeds } from '#testing/feeds/test-feeds.ts';

const { read, stories } = testFeeds();
let own: { id: number; version: number };
let wireId: number;
beforeAll(() => {
  ({ own, wireId } = stories());
});

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
  expect(item?.description).toContain('Read the whole story at Prairie Dispatch');
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
