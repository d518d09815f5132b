import { describe, expect, test } from 'vitest';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import type { FeedItem } from '#lib/wires/types.ts';
import { outlineOf } from '#testing/foreign-html/outline.ts';
import { feedDocument, feedItem, onlyItem } from '#testing/wires/articles/feed-item.ts';

const clean = (said: Partial<FeedItem>) => onlyItem(cleanDocument(feedDocument([feedItem(said)])));
const read = (contentHtml: string) => outlineOf({ parts: clean({ contentHtml }).content });
const picture = '(picture https://supplier.example/p.jpg)';
const img = '<img src="/p.jpg">';

type Example = readonly [what: string, html: string, expected: readonly string[]];

describe('tails that syndication adds go:', () => {
  const examples: readonly Example[] = [
    [
      'where it appeared first',
      '<p>Words.</p><p>The post <a href="/a">A & B</a> appeared first on <a href="/">The Ledger</a>.</p>',
      ['Words.'],
    ],
    ['a sign that words were cut off', '<p>The ferry is back [&#8230;]</p>', ['The ferry is back…']],
    ['the same in dots', 'The ferry is <b>back</b>. [...]', ['The ferry is *back…*']],
    ['both', '<p>Back (…)</p>\n<p>The post A first appeared on B.</p>', ['Back…']],
    ['a link to the rest', '<p>Words.</p> <a href="/a">Continue reading...</a>', ['Words.']],
    ['a link at the end of a paragraph', '<p>Words. <a href="/a">Read more »</a></p>', ['Words.']],
    ['a link to the rest with its headline', '<p>Words.</p><p><a href="/a">Read more: The ferry</a></p>', ['Words.']],
    ['one in another language', '<p>Des mots.</p><p><a href="/a">Lire la suite</a></p>', ['Des mots.']],
    ['links to the thread', '<p>Words.</p><a href="/a">[link]</a> <a href="/b">[comments]</a>', ['Words.']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(read(html)).toEqual(expected));
});

describe('what only looks like one stays:', () => {
  const examples: readonly Example[] = [
    ['a release’s end', '<p>Words.</p><p>-30-</p>', ['Words.', '-30-']],
    ['a sentence', '<p>Read more books, the library says.</p>', ['Read more books, the library says.']],
    [
      'a paragraph above others',
      '<p>Read more: <a href="/a">a</a></p><p>b</p>',
      ['Read more: [a](https://supplier.example/a)', 'b'],
    ],
    ['dots of the writer', '<p>And then …</p>', ['And then …']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(read(html)).toEqual(expected));
});

describe('a line of credit', () => {
  const examples: readonly Example[] = [
    [
      'goes to the picture above',
      `${img}<p>a</p><p>(Image credit: Ana Mora)</p>`,
      [`${picture} · credit Ana Mora`, 'a'],
    ],
    ['goes to the picture below', `<p>Photo: Ana Mora</p>${img}<p>a</p>`, [`${picture} · credit Ana Mora`, 'a']],
    ['goes where there is no picture', '<p>a</p><p>(Image credit: Ana Mora)</p>', ['a']],
    [
      'goes to the nearest that has none',
      `${img}<p>a</p><figure><img src="/q.jpg"><figcaption>B. (Bo Lee/CBC)</figcaption></figure><p>Photo credit: Ana Mora</p>`,
      [
        `${picture} · credit Ana Mora`,
        'a',
        '(picture https://supplier.example/q.jpg) · caption B. · credit Bo Lee/CBC',
      ],
    ],
    [
      'is not a sentence about a photo',
      '<p>Photo: a history of the art begins here and goes on.</p>',
      ['Photo: a history of the art begins here and goes on.'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(read(html)).toEqual(expected));
});

describe('no part of a story is', () => {
  test.each([
    ['a box for a newsletter', '<div class="wp-block-group newsletter-signup"><p>In your inbox at six.</p></div>'],
    ['one named in one word', '<div class="newsletterBox"><h3>Get the brief</h3></div>'],
    ['a list of other stories', '<div class="jp-relatedposts" id="jp-relatedposts"><h3>Related</h3></div>'],
    ['a block of other stories', '<div class="wp-block-newspack-blocks-homepage-articles wpnbha"><h4>More</h4></div>'],
    ['a bar to share it', '<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div>'],
    ['an advertisement', '<p class="ad-label">Story continues after advertisement</p>'],
    ['what nobody sees', '<p style="display:none">Hidden words.</p>'],
    [
      'a count of readers',
      '<img src="https://tracking.supplier.example/i.png"><img src="https://ad.doubleclick.net/i">',
    ],
    ['a pixel', '<img src="/x.gif" width="1" height="1"><img src="/y.gif" width="0" height="0">'],
  ])('%s', (_what, html) =>
    expect(read(`<p>The ferry is back after a long winter.</p>${html}<p>b</p>`)).toEqual([
      'The ferry is back after a long winter.',
      'b',
    ]),
  );

  test('but what holds all the words is read, whatever it is called', () =>
    expect(read('<div class="entry share-enabled related"><p>a</p><p>b</p></div>')).toEqual(['a', 'b']));

  test.each(['post-12 category-newsletter tag-ads', 'has-related', 'single-share'])(
    'nor what has the class %s',
    (name) => expect(read(`<div class="${name}"><p>a</p></div><p>${'b '.repeat(20)}c</p>`)).toContain('a'),
  );
});

describe('pictures', () => {
  test('of a machine’s own network are none of the story', () => {
    const hosts = [
      '127.0.0.1:1',
      '169.254.169.254',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      'localhost',
      '10.0.0.8',
    ];
    const html = hosts.map((host) => `<img src="http://${host}/a.jpg">`).join('');
    const pictures = hosts.map((host) => ({
      url: `http://${host}/a.jpg`,
      widthPx: null,
      heightPx: null,
      caption: '',
      credit: '',
      alt: '',
    }));
    const item = clean({ contentHtml: html, pictures });
    expect([item.content, item.pictures]).toEqual([[], []]);
  });

  test('of a supplier on such a network are its own', () => {
    const item = clean({ link: 'http://10.0.0.8:80/a', contentHtml: '<img src="/p.jpg">' });
    expect(outlineOf({ parts: item.content })).toEqual(['(picture http://10.0.0.8/p.jpg)']);
  });

  test('are there once', () => expect(read(`${img}<p>a</p>${img}`)).toEqual([picture, 'a']));

  test('of a feed of the CBC have their words from the title', () => {
    const html = `\n <img src='https://i.supplier.example/a.jpg' alt='Ferry' width='460' title='The dock (at low tide) on Monday. (Ana Mora/CBC)' height='259' />    <p>The ferry&#39;s back.</p>\n`;
    expect(outlineOf({ parts: clean({ summaryHtml: html }).summary })).toEqual([
      '(picture https://i.supplier.example/a.jpg) · alt Ferry · caption The dock (at low tide) on Monday. · credit Ana Mora/CBC',
      'The ferry’s back.'.replace('’', "'"),
    ]);
  });
});

test('addresses are relative to the item, else to the feed’s page', () => {
  const html = '<p><a href="map">Map</a></p>';
  expect(read(html)).toEqual(['[Map](https://supplier.example/news/map)']);
  expect(outlineOf({ parts: clean({ link: null, contentHtml: html }).content })).toEqual([
    '[Map](https://supplier.example/map)',
  ]);
});

test('an item keeps what else its feed says of it, and what was left out', () => {
  const item = feedItem({ publishedAt: new Date('2026-03-09T12:00:00Z'), contentHtml: '<p>a</p><script>1</script>' });
  expect(onlyItem(cleanDocument(feedDocument([item])))).toMatchObject({
    ...item,
    leftOut: [{ kind: 'script', count: 1 }],
  });
});
