import { describe, expect, test } from 'vitest';
import { bodySchema, textOf } from '#lib/stories/blocks/body.ts';
import { type Article, readArticle } from '#lib/wires/articles/read-article.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { outlineOf } from '#testing/foreign-html/outline.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { wireAttacks } from '#testing/wires/articles/attacks.ts';
import { aroundModernPage, modernPage, oldPage } from '#testing/wires/articles/pages.ts';

const url = 'https://supplier.example/news/ferry';

function read(page: string | Buffer, contentType = 'text/html'): Article {
  const article = readArticle(Buffer.from(page), contentType, url);
  if (!article) throw new Error('no story was found');
  return article;
}

describe('of a story’s page', () => {
  test('the words about it are read', () => {
    expect(read(modernPage)).toMatchObject({
      headline: 'Ferry & barge return to the north shore',
      deck: 'The first crossing carried eleven people and a piano',
      bylines: ['Ana Mora', 'Bo Lee'],
      publishedAt: new Date('2026-03-09T15:16:54Z'),
      language: 'en',
    });
  });

  test('the picture beside the words leads it', () => {
    expect(read(modernPage).leadPicture).toEqual({
      src: 'https://supplier.example/img/ferry-dock-780x520.jpg',
      alt: 'A ferry at a dock',
      caption: 'The ferry on Monday.',
      credit: 'Ana Mora/Ledger',
    });
  });

  test('the body is read in its order and form', () => {
    const lines = outlineOf(read(modernPage));
    expect(lines.map((line) => line.slice(0, 40))).toEqual([
      'The ferry to the north shore ran again o',
      'It carried eleven people, four crates of',
      '# A winter of long drives',
      'Without the boat the way to the hospital',
      '- First boat at seven in the morning',
      '- Last boat at ten in the evening',
      '(picture https://supplier.example/img/pi',
      '> “A road is not a boat,” said the capta',
      'The company wants a second boat by the s',
    ]);
    expect(lines[6]).toContain('caption The piano. · credit Bo Lee / Harbour Ledger');
    expect(lines.at(-1)).toContain('[the money](https://supplier.example/news/money)');
  });

  test.each(aroundModernPage)('“%s” is no part', (words) =>
    expect(JSON.stringify(read(modernPage))).not.toContain(words),
  );
});

describe('of an old page, which marks nothing up,', () => {
  test('the words above the story are told apart', () => {
    expect(read(oldPage)).toMatchObject({
      headline: 'Village gets its ferry back',
      deck: 'It ran on Monday, with a piano on board',
      bylines: ['Bo Lee, Ledger staff'],
      publishedAt: null,
      leadPicture: {
        src: 'https://supplier.example/img/ferry.gif',
        caption: 'The ferry on Monday.',
        credit: 'Ana Mora / Harbour Ledger',
      },
    });
  });

  test('bold lines are subheads, and advertisements go', () => {
    const lines = outlineOf(read(oldPage));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^The ferry ran again on Monday.*one road — and that a bad one\.$/);
    expect(lines.slice(1, 3)).toEqual([expect.stringMatching(/^“A road is not a boat,”/), '# THE WINTER']);
    expect(lines.at(-1)).toMatch(/will be open\.$/);
  });
});

describe('charsets are those of browsers:', () => {
  const words =
    'Café à l’œuvre: the ferry ran again on Monday, eleven weeks after ice had closed the channel to the village on the north shore for a long while. ';
  const page = (head = '') =>
    `<html><head>${head}<title>x</title></head><body><article><p>${words.repeat(3)}</p></article></body></html>`;
  const utf8 = Buffer.from(page());
  const bytesOf = (head: string) => Buffer.from(page(head).replaceAll('’', '\x92').replaceAll('œ', '\x9c'), 'latin1');
  test.each([
    ['its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'text/html; charset=iso-8859-1'],
    ['UTF-16 by its mark', Buffer.from(`\ufeff${page()}`, 'utf16le'), 'text/html'],
    ['HTTP', bytesOf(''), 'text/html; charset="windows-1252"'],
    ['its own word', bytesOf('<meta charset="iso-8859-1">'), 'text/html'],
    [
      'its own word in the old form',
      bytesOf('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">'),
      'text/html',
    ],
    ['none, but it is UTF-8', utf8, 'text/html'],
    ['none, and it is not', bytesOf(''), 'text/html'],
    ['a name that is none', utf8, 'text/html; charset=none-such'],
    ['a claim that cannot be', Buffer.from(page('<meta charset="utf-16">')), 'text/html'],
  ])('%s', (_what, bytes, contentType) => {
    const [line = ''] = outlineOf(read(bytes, contentType));
    expect(line.slice(0, 14)).toBe('Café à l’œuvre');
  });
});

describe('no story is', () => {
  test.each([
    ['nothing', ''],
    ['a page of links', `<nav>${'<a href="/a">Words of a link</a>'.repeat(50)}</nav>`],
    ['a wall', '<body><h1>Subscribe to read</h1><p>This story is for subscribers.</p></body>'],
    ['a page of more than 5 MB', `<p>${'words '.repeat(1_000_000)}</p>`],
    ['a picture', '\xff\xd8\xff\xe0JFIF'],
  ])('%s', (_what, page) => expect(readArticle(Buffer.from(page), 'text/html', url)).toBeNull());
});

test.each([
  ['elements in elements', '<div>'.repeat(100_000)],
  ['lists in lists', '<ul><li>'.repeat(30_000)],
  ['bold in bold', '<b>'.repeat(60_000)],
  ['tables in tables', '<table><tr><td>'.repeat(10_000)],
])('%s are read or refused', (_what, deep) => {
  const page = modernPage.replace('<div class="story">', `<div class="story">${deep}`);
  expect(() => readArticle(Buffer.from(page), 'text/html', url)).not.toThrow();
});

describe('of a page nothing but our blocks comes, whatever is in it:', () => {
  test.each([...attacks, ...wireAttacks])('%s', (attack) => {
    const article = read(modernPage.replace('<h2>A winter', `${attack}<h2>A winter`));
    const body = bodySchema.parse(toBlocks(article.parts, () => null));
    expect(foreignMarkupOf(body)).toEqual([]);
    // markup that never ends takes the rest of a page along, before or behind it
    expect(textOf(body).join('\n')).toMatch(/eleven weeks after ice closed the channel|A road is not a boat/);
    const pictures = article.parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
    for (const { src } of pictures) expect(src).toMatch(/^https?:\S+$/);
  });
});
