import { expect, test } from 'vitest';
import { atomDocument, readFirst, rssDocument } from '#testing/wires/feeds/documents.ts';

const pictures = (item: string) => readFirst(rssDocument([item])).pictures;
const at = (path: string) => `https://gazette.test/${path}`;
const content = (path: string, attributes = '', inside = '') =>
  `<media:content url="/${path}" ${attributes}>${inside}</media:content>`;

test.each([
  [
    'the widest of the sizes of each',
    content('a/5000.jpg?w=140', 'width="140"') +
      content('a/5000.jpg?w=700', 'width="700"') +
      content('b.jpg', 'width="460"'),
    ['a/5000.jpg?w=700', 'b.jpg'],
  ],
  [
    'the widest of a group',
    `<media:group>${content('a.jpg', 'width="1"')}${content('b.jpg', 'width="2"')}</media:group>`,
    ['b.jpg'],
  ],
  [
    'the first of a group without sizes',
    `<media:group>${content('a.jpg')}${content('b.jpg')}</media:group>`,
    ['a.jpg'],
  ],
  [
    'sizes in the name',
    content('a-150x150.jpg', 'width="150"') + content('a-1024x768.jpg', 'width="1024"'),
    ['a-1024x768.jpg'],
  ],
  [
    'no sound, video or document',
    content('a.mp3') + content('b', 'type="video/mp4"') + content('c', 'medium="video"') + content('d.pdf'),
    [],
  ],
  [
    "not the author's portrait",
    `<media:content url="https://1.gravatar.com/avatar/a" medium="image"/>${content('a.jpg')}`,
    ['a.jpg'],
  ],
  [
    'the widest thumbnail, where there is nothing else',
    '<media:thumbnail url="/a.jpg" width="66"/><media:thumbnail url="/b.jpg" width="240"/>',
    ['b.jpg'],
  ],
  ['no thumbnail beside a picture', `<media:thumbnail url="/a.jpg"/>${content('b.jpg')}`, ['b.jpg']],
  ['the thumbnail of a video', content('a.mp4', 'type="video/mp4"', '<media:thumbnail url="/b.jpg"/>'), ['b.jpg']],
  ['an enclosure', '<enclosure url="/a.jpg" type="image/jpeg"/><enclosure url="/b.mp3" type="audio/mpeg"/>', ['a.jpg']],
  ['the same only once', `${content('a.jpg')}<enclosure url="/a.jpg" type="image/jpeg"/>`, ['a.jpg']],
  ["a podcast's", '<itunes:image href="/a.jpg"/>', ['a.jpg']],
  ['what RSS knows for channels', '<image><url>/a.jpg</url></image>', ['a.jpg']],
])('pictures are %s', (_name, item, paths) => expect(pictures(item).map(({ url }) => url)).toEqual(paths.map(at)));

test.each(['javascript:alert(1)', 'data:image/png;base64,AAAA', 'file:///a.png', ''])('"%s" is no picture', (url) => {
  expect(pictures(`<media:content url="${url}" medium="image"/><media:thumbnail url="${url}"/>`)).toEqual([]);
});

test('a picture has its words and its size', () => {
  const inside =
    '<media:description>The bridge</media:description><media:title>Steel</media:title><media:credit>Ana Lowe</media:credit>';
  expect(pictures(content('a.jpg', 'width="900px" height="600"', inside))).toEqual([
    { url: at('a.jpg'), widthPx: 900, heightPx: 600, caption: 'The bridge', credit: 'Ana Lowe', alt: 'Steel' },
  ]);
});

test('a credit beside the picture is its', () => {
  expect(pictures(`${content('a.jpg')}<media:credit>Ana Lowe</media:credit>`)).toMatchObject([{ credit: 'Ana Lowe' }]);
});

test("an entry's enclosure may be a picture", () => {
  const entry = '<link rel="enclosure" type="image/png" href="/a.png"/>';
  expect(readFirst(atomDocument([entry])).pictures).toMatchObject([{ url: at('a.png') }]);
});
