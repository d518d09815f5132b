import { expect, test } from 'vitest';
import { findFeeds } from '#lib/wires/feeds/find-feeds.ts';

const find = (html: string) => findFeeds(html, 'https://gazette.test/news/').map(({ url }) => url);
const at = 'https://gazette.test';

test.each([
  ['RSS', '<link rel="alternate" type="application/rss+xml" href="/rss">', [`${at}/rss`]],
  ['Atom, relative to the page', '<link rel=alternate type="application/atom+xml" href="atom/">', [`${at}/news/atom/`]],
  [
    'JSON Feed',
    '<link rel="ALTERNATE home" type="application/feed+json; charset=utf-8" href="/f.json">',
    [`${at}/f.json`],
  ],
  ['RSS 1.0', '<link rel="alternate" type="application/rdf+xml" href="/f">', [`${at}/f`]],
  ['XML that is called a feed', '<link rel="alternate" type="text/xml" href="/feed.xml">', [`${at}/feed.xml`]],
  [
    'a base',
    '<base href="https://b.test/x/"><link rel="alternate" type="application/rss+xml" href="y">',
    ['https://b.test/x/y'],
  ],
  [
    'each once',
    '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml" href="/rss">',
    [`${at}/rss`],
  ],
  [
    'links of the text, where there is no other',
    '<a href="/about">About</a><a href="/feed/">RSS</a><a href="/news.rss?x=1">All</a>',
    [`${at}/feed/`, `${at}/news.rss?x=1`],
  ],
  [
    'not those beside others',
    '<link rel="alternate" type="application/rss+xml" href="/rss"><a href="/feed/">RSS</a>',
    [`${at}/rss`],
  ],
])('%s is found', (_name, html, urls) => expect(find(html)).toEqual(urls));

test.each([
  ['what other pages show of it', '<link rel="alternate" type="application/json+oembed" href="/feed.json">'],
  ['that in JSON', '<link rel="alternate" type="application/json" title="oEmbed (JSON)" href="/oembed/feed.json">'],
  ['another language', '<link rel="alternate" hreflang="fr" href="/fr/">'],
  ['a style sheet', '<link rel="stylesheet" type="application/rss+xml" href="/rss">'],
  ['an unsafe address', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
  ['words', '<p>&lt;link rel="alternate" type="application/rss+xml" href="/rss"&gt;</p>'],
])('%s is none', (_name, html) => expect(find(html)).toEqual([]));

test('a feed has a title, in words', () => {
  const html = '<link rel="alternate" type="application/rss+xml" title="Gazette &raquo;  Feed" href="/rss">';
  expect(findFeeds(html, at)).toEqual([{ url: `${at}/rss`, title: 'Gazette » Feed' }]);
});

test('a page that names hundreds names a few', () => {
  const links = Array.from({ length: 300 }, (_, number) => `<a href="/${number}/feed/">x</a>`);
  expect(find(links.join(''))).toHaveLength(20);
});
