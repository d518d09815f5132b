import { describe, expect, test } from 'vitest';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { type FeedHeaders, parseFeed } from '#lib/wires/parse-feed.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { atomDocument, jsonDocument, rssDocument } from '#testing/wires/feeds/documents.ts';
import { findUnsafe, findUnsafeInFeed } from '#testing/wires/feeds/find-unsafe.ts';

const parse = (document: string, headers: FeedHeaders = {}) =>
  parseFeed(Buffer.from(document), headers, { url: 'https://gazette.test/feed.xml' });
const section = (html: string) => `<![CDATA[${html}]]>`;
const clean = (html: string) =>
  parse(rssDocument([`<link>https://gazette.test/a/1</link><description>${section(html)}</description>`])).items[0]
    ?.summary;

test('a feed is its title, its page and its items', () => {
  const item =
    '<title>Ferry</title><link>/1</link><guid>g</guid><author>Ana Lowe, Bo Reed</author><category>City</category><pubDate>Mon, 9 Mar 2026 10:00:00 EDT</pubDate>' +
    '<description>Late</description><content:encoded>Very late</content:encoded><enclosure url="/a.mp3" type="audio/mpeg" length="9"/>';
  expect(parse(rssDocument([item], '<title>Gazette</title><link>https://gazette.test/</link>'))).toEqual({
    title: 'Gazette',
    link: 'https://gazette.test/',
    items: [
      {
        id: 'g',
        title: 'Ferry',
        link: 'https://gazette.test/1',
        summary: 'Late',
        content: 'Very late',
        author: 'Ana Lowe, Bo Reed',
        published: new Date('2026-03-09T14:00:00Z'),
        updated: null,
        enclosures: [{ url: 'https://gazette.test/a.mp3', type: 'audio/mpeg', length: 9 }],
        categories: ['City'],
      },
    ],
  });
});

describe('a title is HTML', () => {
  const titleOf = (item: string) => parse(rssDocument([item])).items[0]?.title;
  test.each([
    [
      'as the feed writes it',
      '<title>&lt;b&gt;Fish &amp;amp; chips&lt;/b&gt; &amp;#8211; late</title>',
      '<b>Fish &amp; chips</b> &#8211; late',
    ],
    ['that may be shown', '<title><![CDATA[a <b onclick="x()">b</b><script>c</script>]]></title>', 'a <b>b</b>'],
    ['in which signs stay signs', '<title>List&lt;Fish&gt; &amp; 2 &lt; 3</title>', 'List&lt;Fish&gt; & 2 &lt; 3'],
    ['in which nobody hides a tag', '<title>&lt;\u200bscript&gt;a</title>', ''],
    ['on one line', '<title>\n a\n<b>b</b> </title>', 'a <b>b</b>'],
    [
      'of the beginning of the words',
      `<description>${'Fish '.repeat(30)}</description>`,
      `${'Fish '.repeat(20).trim()}…`,
    ],
    ['of the address', '<link>https://gazette.test/1</link>', 'https://gazette.test/1'],
  ])('%s', (_name, item, title) => expect(titleOf(item)).toBe(title));

  test('of Atom, where text is no HTML', () => {
    const entries = ['text', 'html'].map((type) => `<title type="${type}">a &lt;b&gt;b&lt;/b&gt;</title>`);
    expect(parse(atomDocument(entries)).items.map(({ title }) => title)).toEqual([
      'a &lt;b&gt;b&lt;/b&gt;',
      'a <b>b</b>',
    ]);
  });
});

test('an item that has a content alone has it for its summary', () => {
  const item = parse(rssDocument(['<content:encoded>Very late</content:encoded>'])).items[0];
  expect(item).toMatchObject({ summary: 'Very late', content: 'Very late' });
});

test.each([
  ['Headers', new Headers({ 'Content-Type': 'text/xml; charset=koi8-r' })],
  ['a record', { 'CONTENT-TYPE': 'text/xml; charset=koi8-r' }],
  ['a record of lists', { 'content-type': ['text/xml; charset=koi8-r'] }],
])('headers are %s', (_name, headers) => {
  const bytes = Buffer.concat([
    Buffer.from('<rss><channel><title>'),
    Buffer.of(0xcd, 0xcf, 0xd3, 0xd4),
    Buffer.from('</title></channel></rss>'),
  ]);
  expect(parseFeed(bytes, headers, { url: 'https://gazette.test/' }).title).toBe('мост');
});

test('what is no feed is refused', () => expect(() => parse('<html></html>')).toThrow(NotAFeedError));

describe('HTML in which nothing has to change comes back as it is:', () => {
  test.each([
    ['words', 'Fish & chips cost < 9'],
    [
      'markup',
      '<p class=\'a\'>Fish &amp; <b>chips</b><br/><IMG SRC="https://gazette.test/a.jpg" alt="A &quot;b&quot;" width="3"></p>',
    ],
    [
      'links',
      '<a href="https://gazette.test/?a=1&amp;b=2">a</a> <a href="mailto:desk@gazette.test">b</a> <a href="tel:+15550100">c</a>',
    ],
    ['what is never closed', '<p>One<p>Two <b>three'],
  ])('%s', (_name, html) => expect(clean(html)).toBe(html));
});

test.each([
  [
    'relative addresses',
    '<a href="2">a</a><img src="/b.jpg">',
    '<a href="https://gazette.test/a/2">a</a><img src="https://gazette.test/b.jpg" />',
  ],
  ['handlers and styles', '<p onclick="x()" style="color:red" class="a">b</p>', '<p class="a">b</p>'],
  ['scripts and forms', '<form><p>a</p><input name="b"></form><script>c</script>', '<p>a</p>'],
  [
    'unsafe addresses',
    '<a href="javascript:x()">a</a><img src="data:image/png;base64,AA" alt="b">',
    '<a>a</a><img alt="b" />',
  ],
  ['elements that nobody knows', '<x-card>a <b>b</b></x-card><!-- c -->', 'a <b>b</b>'],
  ['a frame that is never closed', 'a <iframe src="https://b.test/"> <b>b</b>', 'a  <b>b</b>'],
  [
    'pictures that only count',
    'a <img src="https://b.test/p.jpg" width="1" height=\'1\'><img src="https://pixel.b.test/c.gif">',
    'a',
  ],
  ['sizes', '<img srcset="/a.jpg 2x, javascript:x() 3x">', '<img srcset="https://gazette.test/a.jpg 2x" />'],
])('%s do not pass', (_name, html, safe) => expect(clean(html)).toBe(safe));

describe('an attack', () => {
  test.each(attacks)('%s stays harmless in every field', (attack) => {
    const escaped = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const fields = (value: string) =>
      `<title>${value}</title><link>${value}</link><guid>${value}</guid><description>${value}</description><content:encoded>${value}</content:encoded>` +
      `<author>${value}</author><category>${value}</category><enclosure url="${escaped}"/>`;
    const entry = (type: string, value: string) =>
      `<title type="${type}">${value}</title><link href="${escaped}"/><summary type="${type}">${value}</summary><content type="${type}">${value}</content>`;
    const documents = [
      rssDocument([fields(escaped)]),
      rssDocument([fields(section(attack))]),
      rssDocument([fields(attack)]),
      atomDocument([entry('html', escaped)], '', `xml:base="${escaped}"`),
      atomDocument([entry('xhtml', `<div>${attack}</div>`)]),
      jsonDocument([{ id: attack, url: attack, content_html: `<p>a</p>${attack}`, attachments: [{ url: attack }] }]),
    ];
    expect(documents.flatMap((document) => findUnsafeInFeed(parse(document)))).toEqual([]);
  });

  test('is seen by what looks for it', () => {
    expect(findUnsafe('<p onclick="x()"><a href="javascript:x()">a</a><svg></svg></p>')).toContain('onclick="x()"');
  });
});
