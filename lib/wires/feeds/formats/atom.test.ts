import { describe, expect, test } from 'vitest';
import { atomDocument, readDocument, readFirst } from '#testing/wires/feeds/documents.ts';

const first = (entry: string, feed?: string, attributes?: string) => readFirst(atomDocument([entry], feed, attributes));

test('an entry gives all that it says', () => {
  const entry =
    '<id>tag:gazette.test,2026:1</id><link rel="self" href="/1.xml"/><link type="application/pdf" href="/1.pdf"/><link href="/1"/>' +
    '<link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="9"/><category term="roads" label="Roads"/><category term="city"/>' +
    '<published>2026-03-09T07:30:00-07:00</published><updated>2026-03-09T15:05:00Z</updated><title>Lane closed</title>';
  expect(first(entry)).toMatchObject({
    id: 'tag:gazette.test,2026:1',
    key: 'tag:gazette.test,2026:1',
    title: 'Lane closed',
    link: 'https://gazette.test/1',
    categories: ['Roads', 'city'],
    enclosures: [{ url: 'https://gazette.test/1.mp3', type: 'audio/mpeg', lengthBytes: 9 }],
    publishedAt: new Date('2026-03-09T14:30:00Z'),
    updatedAt: new Date('2026-03-09T15:05:00Z'),
  });
});

test('an entry that only says when it was changed was published then', () => {
  expect(first('<updated>2026-03-09T15:05:00Z</updated>').publishedAt).toEqual(new Date('2026-03-09T15:05:00Z'));
});

describe('texts:', () => {
  const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>Fish &amp; <b>chips</b><br/></p></div>';
  test.each([
    ['text', 'type="text"', '2 &lt; 3 &amp;amp; so', '2 < 3 &amp; so', '2 &lt; 3 &amp;amp; so'],
    ['text without a type', '', '2 &lt; 3', '2 < 3', '2 &lt; 3'],
    ['HTML without a type', '', '&lt;p&gt;Fish&lt;/p&gt;', 'Fish', '<p>Fish</p>'],
    ['HTML', 'type="html"', '&lt;b&gt;Fish&lt;/b&gt; &amp;amp; chips', 'Fish & chips', '<b>Fish</b> &amp; chips'],
    ['XHTML', 'type="xhtml"', xhtml, 'Fish & chips', '<p>Fish &amp; <b>chips</b><br></p>'],
    ['XML of Atom 0.3', 'type="text/html" mode="xml"', '<p>Fish</p>', 'Fish', '<p>Fish</p>'],
    ['escaped HTML of Atom 0.3', 'type="text/html" mode="escaped"', '&lt;p&gt;Fish', 'Fish', '<p>Fish'],
    ['base64', 'type="text/html" mode="base64"', Buffer.from('<p>Fish</p>').toString('base64'), 'Fish', '<p>Fish</p>'],
    ['a picture in base64', 'type="image/png"', 'iVBORw0KGgoAAAANSUhEUg==', '', ''],
  ])('%s', (_name, type, written, line, html) => {
    const item = first(
      `<title ${type}>${written}</title><summary ${type}>${written}</summary><content ${type}>${written}</content>`,
    );
    expect(item).toMatchObject({ title: line, summaryHtml: html, contentHtml: html });
  });

  test.each([
    ['HTML that is escaped is HTML in a wrapper too', '', 'html', '&lt;b&gt;Fish&lt;/b&gt;', '<b>Fish</b>'],
    ['the wrapper of XHTML is no part of it', '', 'xhtml', '<b>Fish</b>', '<b>Fish</b>'],
    ['in Atom 0.3 it is', 'version="0.3"', 'application/xhtml+xml', '<b>Fish</b>', '<div><b>Fish</b></div>'],
  ])('%s', (_name, attributes, type, written, html) => {
    const content = `<content type="${type}"><div>${written}</div></content>`;
    expect(readFirst(atomDocument([content], '', attributes)).contentHtml).toBe(html);
  });

  test('empty lines of a text divide paragraphs', () => {
    expect(first('<content type="text">One.\n\nTwo.</content>').contentHtml).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  test('a content that stands elsewhere is none', () => {
    expect(first('<content type="application/pdf" src="/a.pdf">x</content>').contentHtml).toBe('');
  });
});

test('addresses are relative to the bases around them', () => {
  const entry =
    '<link href="a.html"/><content type="html">&lt;a href="b.html"&gt;b&lt;/a&gt; &lt;img src=\'../c.png\'&gt; &lt;a href="https://b.test/"&gt;x&lt;/a&gt;</content>';
  const document = atomDocument([], '<title>Gazette</title>', 'xml:base="/notices/"').replace(
    '</feed>',
    `<entry xml:base="2026/">${entry}</entry></feed>`,
  );
  expect(readFirst(document)).toMatchObject({
    link: 'https://gazette.test/notices/2026/a.html',
    contentHtml:
      '<a href="https://gazette.test/notices/2026/b.html">b</a> <img src="https://gazette.test/notices/c.png"> <a href="https://b.test/">x</a>',
  });
});

const feed = '<author><name>Clerk</name><email>clerk@gazette.test</email></author>';
test.each([
  [
    'its own',
    '<author><name>Ana Lowe</name></author><source><author><name>Library</name></author></source>',
    ['Ana Lowe'],
  ],
  ['those of where it was taken from', '<source><author><name>Library</name></author></source>', ['Library']],
  ['those of the feed', '', ['Clerk']],
  ['not an address', '<author><email>ana@gazette.test</email></author>', ['Clerk']],
])('authors of an entry are %s', (_name, entry, authors) => expect(first(entry, feed).authors).toEqual(authors));

test('languages are those of the feed and of the entry', () => {
  const document = atomDocument([], '', 'xml:lang="en-us"').replace('</feed>', '<entry xml:lang="es"/><entry/></feed>');
  expect(readDocument(document)).toMatchObject({ language: 'en-US', items: [{ language: 'es' }, { language: null }] });
});

test.each([
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>One</title><issued>2026-03-09T00:00:00Z</issued></entry></feed>',
  ],
  [
    'a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title><a:updated>2026-03-09T00:00:00Z</a:updated></a:entry></a:feed>',
  ],
  ['no namespace', '<feed><entry><title>One</title><updated>2026-03-09T00:00:00Z</updated></entry></feed>'],
  [
    'one entry alone',
    '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><updated>2026-03-09T00:00:00Z</updated></entry>',
  ],
])('%s is Atom', (_name, document) => {
  const at = new Date('2026-03-09T00:00:00Z');
  expect(readDocument(document)).toMatchObject({ format: 'atom', items: [{ title: 'One', publishedAt: at }] });
});
