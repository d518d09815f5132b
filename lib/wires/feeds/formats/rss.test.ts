import { describe, expect, test } from 'vitest';
import { readDocument, readFirst, rssDocument } from '#testing/wires/feeds/documents.ts';

const first = (item: string, channel?: string) => readFirst(rssDocument([item], channel));

describe('a link is', () => {
  test.each([
    ['what stands in its element', '<link> https://gazette.test/1 </link>', 'https://gazette.test/1'],
    ['an attribute', '<link href="https://gazette.test/1"/>', 'https://gazette.test/1'],
    [
      "Atom's, but not that of another form",
      '<atom:link rel="self" href="https://b.test/"/><atom:link href="https://gazette.test/1"/>',
      'https://gazette.test/1',
    ],
    ['a guid that is an address', '<guid>https://gazette.test/1</guid>', 'https://gazette.test/1'],
    ['no guid that says it is none', '<guid isPermaLink="false">https://gazette.test/1</guid>', null],
    ['relative to the site', '<link>/1</link>', 'https://site.test/1'],
    ['the last of several', '<link>/1</link><link>/2</link><atom:link href="/3"/>', 'https://site.test/2'],
    ['none, where it is no address of the web', '<link>javascript:alert(1)</link>', null],
    ['none, where it is a file', '<link>file:///etc/passwd</link>', null],
    ['none, where a name makes it look like another', '<link>https://gazette.test@evil.test/</link>', null],
  ])('%s', (_name, item, link) => expect(first(item, '<link>https://site.test/</link>').link).toBe(link));
});

describe('words', () => {
  test.each([
    ['of a section', '<![CDATA[A <b>bold</b> step]]>', 'A bold step'],
    ['escaped twice', 'Fish &amp;amp; chips', 'Fish & chips'],
    ['with markup that runs', '&lt;img src=x onerror=alert(1)&gt;Fish &lt;script&gt;x&lt;/script&gt;', 'Fish'],
    ['with signs that are none', 'Why a &lt;foo&gt; is &lt; a bar', 'Why a <foo> is < a bar'],
    ['over several lines', ' Fish\n   and\tchips ', 'Fish and chips'],
  ])('%s become a line', (_name, title, read) => expect(first(`<title>${title}</title>`).title).toBe(read));

  test('of a title that is missing are those of another', () => {
    expect(first('<title> </title><media:title>Fish</media:title>').title).toBe('Fish');
  });

  test.each([
    ['escaped', '&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;', '<p>Fish &amp; chips</p>'],
    ['in a section', '<![CDATA[ <p>Fish</p> ]]>', '<p>Fish</p>'],
    ['not escaped at all', '<p>Fish &amp; <b>chips</b><br/></p>', '<p>Fish &amp; <b>chips</b><br></p>'],
  ])('of HTML that is %s are HTML', (_name, written, html) => {
    const item = first(`<description>${written}</description><content:encoded>${written}</content:encoded>`);
    expect(item).toMatchObject({ summaryHtml: html, contentHtml: html });
  });
});

test.each([
  ['<dc:creator>Ana Lowe</dc:creator><author>desk@gazette.test</author>', ['Ana Lowe']],
  ['<author>desk@gazette.test (Ana Lowe)</author>', ['Ana Lowe']],
  ['<author>Ana Lowe &lt;desk@gazette.test&gt;</author>', ['Ana Lowe']],
  ['<author>desk@gazette.test</author>', []],
  ['<author>Ana Lowe, Bo Reed</author>', ['Ana Lowe', 'Bo Reed']],
  ['<author>Ana Lowe, Jr., Bo Reed</author>', ['Ana Lowe, Jr.', 'Bo Reed']],
  ['<author>By THE GAZETTE PRESS</author>', ['THE GAZETTE PRESS']],
  [
    '<dc:creator>Ana Lowe</dc:creator><dc:creator>Bo Reed</dc:creator><dc:creator>Ana Lowe</dc:creator>',
    ['Ana Lowe', 'Bo Reed'],
  ],
  ['<author><name>Ana Lowe</name></author>', ['Ana Lowe']],
  ['<author> , </author><dc:creator></dc:creator>', []],
])('authors of %s', (item, authors) => expect(first(item).authors).toEqual(authors));

test('a category is a path, once each', () => {
  const item = first(
    '<category domain="x"><![CDATA[News/City]]></category><category>Roads &amp; bridges</category><dc:subject>News/City</dc:subject>',
  );
  expect(item.categories).toEqual(['News/City', 'Roads & bridges']);
  const podcast =
    '<itunes:keywords>fish, chips</itunes:keywords><itunes:category text="Food"><itunes:category text="Sea"/></itunes:category>';
  expect(first(podcast).categories).toEqual(['fish', 'chips', 'Food', 'Sea']);
});

test('the first date that is one counts', () => {
  const item = first(
    '<pubDate>yesterday</pubDate><dc:date>2026-03-09T08:30:00-06:00</dc:date><atom:updated>2026-03-10T00:00:00Z</atom:updated>',
  );
  expect(item.publishedAt).toEqual(new Date('2026-03-09T14:30:00Z'));
  expect(item.updatedAt).toEqual(new Date('2026-03-10T00:00:00Z'));
});

test('an enclosure has an address of the web', () => {
  const item = first(
    '<enclosure url="/a.mp3" length="12" type="audio/mpeg"/><enclosure url="file:///etc/passwd"/><media:content url="/b.mp4" type="video/mp4" fileSize="9"/>',
  );
  expect(item.enclosures).toEqual([
    { url: 'https://gazette.test/a.mp3', type: 'audio/mpeg', lengthBytes: 12 },
    { url: 'https://gazette.test/b.mp4', type: 'video/mp4', lengthBytes: 9 },
  ]);
});

test.each([
  ['<ttl>45</ttl>', 45],
  ['<ttl>99999</ttl>', 1440],
  ['<ttl>soon</ttl>', null],
  ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
  ['<sy:updatePeriod>weekly</sy:updatePeriod>', 1440],
  [`<skipHours>${Array.from({ length: 12 }, (_, hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`, 120],
])('%s asks for %s minutes', (channel, minutes) =>
  expect(readDocument(rssDocument([], channel)).ttlMinutes).toBe(minutes),
);

test('what belongs to one namespace is known by it, not by its prefix', () => {
  const document =
    '<rss xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:m="https://gazette.test/ns"><channel>' +
    '<item m:type="video" xsi:type="no"><title>One</title><x:creator>Ana Lowe</x:creator></item></channel></rss>';
  expect(readFirst(document)).toMatchObject({ title: 'One', authors: ['Ana Lowe'], kind: 'video' });
});

test('RSS 1.0 has the order of its table of contents, and items whose names have ampersands', () => {
  const about = (name: string) => `https://gazette.test/?id=${name}&amp;sec=b`;
  const document =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Gazette</title><items><rdf:Seq>' +
    `<rdf:li rdf:resource="${about('2')}"/><rdf:li rdf:resource="${about('1')}"/></rdf:Seq></items></channel>` +
    `<item rdf:about="${about('1')}"><title>One</title></item><item rdf:about="${about('2')}"><title>Two</title></item></rdf:RDF>`;
  expect(readDocument(document)).toMatchObject({
    format: 'rdf',
    items: [
      { title: 'Two', key: 'https://gazette.test/?id=2&sec=b', link: 'https://gazette.test/?id=2&sec=b' },
      { title: 'One' },
    ],
  });
});

test('a channel that says nothing is a feed all the same', () => {
  expect(readDocument('<rss><channel></channel></rss>')).toMatchObject({ title: '', items: [], isCut: false });
});
