import { describe, expect, test } from 'vitest';
import { feedFaults } from './feed-rules.ts';

const url = 'https://news.example/feeds/calgary.rss';

const rss = (changes: (xml: string) => string = (xml) => xml) =>
  changes(`<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Calgary</title><link>https://news.example/calgary</link><description>News</description><language>en-CA</language>
<lastBuildDate>Mon, 23 Nov 2026 15:35:00 GMT</lastBuildDate><atom:link href="${url}" rel="self" type="application/rss+xml"/>
<item><title>Ice</title><link>https://news.example/story/ice-1</link><guid isPermaLink="false">tag:news.example,2026:1</guid>
<pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><description>Ice moved.</description><content:encoded>&lt;p&gt;&lt;a href="https://a.example"&gt;Ice&lt;/a&gt;&lt;/p&gt;</content:encoded></item>
</channel></rss>`);

const atom = (changes: (xml: string) => string = (xml) => xml) =>
  changes(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-CA"><id>tag:news.example,2026:calgary</id><title>Calgary</title>
<updated>2026-11-23T15:35:00Z</updated><link rel="self" href="${url}"/><link rel="alternate" type="text/html" href="https://news.example/calgary"/>
<entry><id>tag:news.example,2026:1</id><title>Ice</title><updated>2026-11-23T12:00:00-06:00</updated><author><name>Rae Porter</name></author>
<link href="https://news.example/story/ice-1"/><content type="html">&lt;p&gt;Ice&lt;/p&gt;</content></entry></feed>`);

const json = (changes: object = {}, item: object = {}) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Calgary',
    home_page_url: 'https://news.example/calgary',
    feed_url: url,
    language: 'en-CA',
    items: [
      {
        id: 'tag:news.example,2026:1',
        url: 'https://news.example/story/ice-1',
        title: 'Ice',
        content_html: '<p>Ice</p>',
        date_published: '2026-11-23T12:00:00Z',
        ...item,
      },
    ],
    ...changes,
  });

test.each([
  ['rss', rss()],
  ['atom', atom()],
  ['json', json()],
] as const)('a sound feed of %s has no faults', (kind, text) => {
  expect(feedFaults(kind, text, url)).toEqual([]);
});

describe('a fault is told', () => {
  test.each([
    ['rss', rss((xml) => xml.replace('</channel>', '')), /cannot be read/],
    ['rss', rss((xml) => xml.replace('Mon, 23 Nov 2026 12', 'Tue, 23 Nov 2026 12')), /date/],
    ['rss', rss((xml) => xml.replace(' isPermaLink="false"', '')), /permanent/],
    ['rss', rss((xml) => xml.replace('rel="self"', 'rel="alternate"')), /the feed itself/],
    ['rss', rss((xml) => xml.replace(/(<item>.*<\/item>)/s, '$1$1')), /id twice/],
    ['rss', rss((xml) => xml.replace('href="https://a.example"', 'href="/a"')), /whole addresses/],
    ['rss', rss((xml) => xml.replace('&lt;p&gt;', '&lt;p onclick="a()"&gt;')), /event attributes/],
    ['rss', rss((xml) => xml.replace('en-CA', 'en_CA')), /language/],
    ['atom', atom((xml) => xml.replace('<author><name>Rae Porter</name></author>', '')), /author/],
    ['atom', atom((xml) => xml.replace('2026-11-23T12:00:00-06:00', '2026-02-30T12:00:00Z')), /date/],
    ['atom', atom((xml) => xml.replace(/(<entry>.*<\/entry>)/s, '$1$1')), /id twice/],
    ['atom', atom((xml) => xml.replace('&lt;p&gt;', '&lt;script&gt;a()&lt;/script&gt;')), /scripts/],
    ['json', json({ feed_url: 'https://news.example/other' }), /own address/],
    ['json', json({}, { date_published: 'yesterday' }), /published/],
    ['json', json({}, { content_html: undefined }), /content/],
  ] as const)('%s %#', (kind, text, fault) => {
    expect(feedFaults(kind, text, url).join('\n')).toMatch(fault);
  });
});
