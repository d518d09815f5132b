import { expect, test } from 'vitest';
import { jsonDocument, readDocument, readFirst } from '#testing/wires/feeds/documents.ts';

test('an item gives all that it says', () => {
  const item = {
    id: 47,
    url: '/1',
    title: ' The roof:\n  done ',
    summary: 'A < B',
    content_html: '<p>Fish</p>',
    image: '/a.jpg',
    banner_image: 'javascript:alert(1)',
    date_published: '2026-03-09T07:00:00-06:00',
    date_modified: '2026-03-09',
    authors: [{ name: 'Ana Lowe' }, { name: 'Bo Reed' }],
    tags: ['roofs', 'roofs', ''],
    language: 'en-ca',
    attachments: [{ url: '/a.ogg', mime_type: 'audio/ogg', size_in_bytes: 9 }, { url: 'file:///etc/passwd' }],
  };
  expect(readFirst(jsonDocument([item]))).toMatchObject({
    id: '47',
    key: '47',
    title: 'The roof: done',
    link: 'https://gazette.test/1',
    summaryHtml: 'A &lt; B',
    contentHtml: '<p>Fish</p>',
    pictures: [{ url: 'https://gazette.test/a.jpg' }],
    publishedAt: new Date('2026-03-09T13:00:00Z'),
    updatedAt: new Date('2026-03-09T06:00:00Z'),
    authors: ['Ana Lowe', 'Bo Reed'],
    categories: ['roofs'],
    language: 'en-CA',
    enclosures: [{ url: 'https://gazette.test/a.ogg', type: 'audio/ogg', lengthBytes: 9 }],
  });
});

test.each([
  ['text', { content_text: 'One & two.\n\nThree.' }, { contentHtml: '<p>One &amp; two.</p>\n<p>Three.</p>' }],
  ['no title', { id: 'a', content_text: 'One' }, { title: '' }],
  ['another page', { external_url: 'https://b.test/' }, { link: 'https://b.test/' }],
  ['an id that is an address', { id: 'https://gazette.test/1' }, { link: 'https://gazette.test/1' }],
  ['an id that is none', { id: 'tag:gazette.test,2026:1' }, { link: null }],
  ['the author of 1.0', { author: { name: 'Ana Lowe' } }, { authors: ['Ana Lowe'] }],
  ['no author', { id: 'a' }, { authors: ['Newsroom'] }],
  ['signs that no text may hold', { content_html: 'a\u0000b\ud83dc' }, { contentHtml: 'ab\ufffdc' }],
])('an item with %s', (_name, item, read) =>
  expect(readFirst(jsonDocument([item], { authors: [{ name: 'Newsroom' }] }))).toMatchObject(read),
);

const two = jsonDocument([
  { id: 'a', title: 'One "and" {' },
  { id: 'b', title: 'Two' },
]);
test.each([
  ['the last sign', two.slice(0, -1), ['a', 'b']],
  ['the last item', two.slice(0, -8), ['a']],
])('a document that lacks %s is cut', (_name, document, ids) => {
  const read = readDocument(document);
  expect(read.isCut).toBe(true);
  expect(read.items.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['a line end in a string', two.replace('Two', 'Tw\no')],
  ['a comma too many', two.replace('"}]', '"},]')],
  ['a mark before it', `\ufeff${two}`],
  ['another version', two.replace('https://jsonfeed.org/version/1.1', '1.0')],
])('a document with %s is whole', (_name, document) =>
  expect(readDocument(document)).toMatchObject({ isCut: false, items: [{ id: 'a' }, { id: 'b' }] }),
);
