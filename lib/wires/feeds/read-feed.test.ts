import { expect, test } from 'vitest';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';

const options = { url: 'https://gazette.test/feed.xml', timeZone: 'America/Edmonton' };
const read = (text: string, contentType = '') => readFeed(Buffer.from(text), contentType, options);

test('RSS 2.0 gives all that it says', () => {
  const document = read(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:desk="https://gazette.test/ns">
    <channel><title>Gazette &amp; Sun</title><link>https://gazette.test/</link><description>News</description>
    <language>en_ca</language><copyright>© Gazette</copyright><ttl>30</ttl>
    <lastBuildDate>Mon, 9 Mar 2026 11:40:12 EDT</lastBuildDate>
    <item desk:type="story"><title><![CDATA[Ferry <b>back</b> at its pier]]></title><link>/ferry?utm_source=rss</link>
    <guid isPermaLink="false">g-1</guid><pubDate>Mon, 9 Mar 2026 08:05:00 MDT</pubDate><dc:creator>Ana Lowe, Bo Reed</dc:creator>
    <category>News/Harbour</category><description><![CDATA[<p>At last.</p>]]></description>
    <enclosure url="https://gazette.test/a.mp3" type="audio/mpeg" length="12"/></item>
    </channel></rss>`);
  expect(document).toEqual({
    title: 'Gazette & Sun',
    link: 'https://gazette.test/',
    description: 'News',
    language: 'en-CA',
    copyright: '© Gazette',
    format: 'rss',
    ttlMinutes: 30,
    builtAt: new Date('2026-03-09T15:40:12Z'),
    isCut: false,
    items: [
      {
        id: 'g-1',
        key: 'g-1',
        title: 'Ferry back at its pier',
        link: 'https://gazette.test/ferry?utm_source=rss',
        summaryHtml: '<p>At last.</p>',
        contentHtml: '',
        authors: ['Ana Lowe', 'Bo Reed'],
        publishedAt: new Date('2026-03-09T14:05:00Z'),
        updatedAt: null,
        categories: ['News/Harbour'],
        language: null,
        enclosures: [{ url: 'https://gazette.test/a.mp3', type: 'audio/mpeg', lengthBytes: 12 }],
        pictures: [],
        kind: 'story',
        isSponsored: false,
      },
    ],
  });
});

test('a page is no feed, and names those it has', () => {
  const page =
    '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" title="All" href="/rss">';
  expect(() => read(page, 'application/rss+xml')).toThrow(
    expect.objectContaining({ name: 'NotAFeedError', found: [{ url: 'https://gazette.test/rss', title: 'All' }] }),
  );
});

test.each([
  ['nothing', ''],
  ['words', 'Not found'],
  ['another XML', '<?xml version="1.0"?><urlset><url><loc>https://gazette.test/</loc></url></urlset>'],
  ['another JSON', '{"status":"ok"}'],
  ['broken JSON', '{"version":'],
])('%s is no feed', (_name, text) => expect(() => read(text)).toThrow(NotAFeedError));

test('a document that is too long is refused unread', () => {
  expect(() => readFeed(new Uint8Array(15_000_001), '', options)).toThrow(NotAFeedError);
});
