import { describe, expect, test } from 'vitest';
import { readDocument, readFirst, rssDocument } from '#testing/wires/feeds/documents.ts';

const titles = (document: string) => readDocument(document).items.map(({ title }) => title);
const three = rssDocument(['<title>One</title>', '<title>Two</title>', '<title>Three</title>']);

describe('a document that is cut off', () => {
  test.each([
    ['before its last sign', three.slice(0, -1), ['One', 'Two', 'Three']],
    ['behind an item', three.slice(0, three.lastIndexOf('<item>')), ['One', 'Two']],
    ['inside an item', three.slice(0, three.lastIndexOf('</item>')), ['One', 'Two']],
    ['inside a tag', three.slice(0, three.lastIndexOf('item>') + 2), ['One', 'Two']],
    ['inside a section', three.replace('Three', '<![CDATA[Thr').replace(/Thr.*/s, 'Thr'), ['One', 'Two']],
    ['inside a comment', three.replace(/<title>Two.*/s, '<!-- <item>'), ['One']],
    ['inside a value', three.replace(/<title>Two.*/s, '<enclosure url="https://ga'), ['One']],
  ])('%s keeps what was whole, and says so', (_name, document, kept) => {
    expect(titles(document)).toEqual(kept);
    expect(readDocument(document).isCut).toBe(true);
  });

  test('inside a sign of two bytes keeps what was whole', () => {
    const bytes = Buffer.from(`${three.slice(0, three.lastIndexOf('<item>'))}<item><title>Caf\u00e9`).subarray(0, -1);
    expect(readDocument(bytes)).toMatchObject({ isCut: true, items: [{ title: 'One' }, { title: 'Two' }] });
  });

  test('is not one that goes on behind its end', () => {
    expect(readDocument(`${three}\n<!-- made in 3 ms -->garbage`)).toMatchObject({ isCut: false });
  });
});

describe('tags that are missing:', () => {
  test.each([
    ['the end of an item', three.replace('</item>', '')],
    ['the end of a title', three.replace('</title><item>', '<item>')],
    [
      'the end of an image around all items',
      three.replace('<item>', '<image><url>https://gazette.test/a.png</url><item>'),
    ],
    ['an end that is misspelt', three.replace('One</title>', 'One</titel>')],
    ['an end of nothing', three.replace('<item>', '</p></b><item>')],
    ['an end without its bracket', three.replace('One</title></item>', 'One</title</item>')],
  ])('%s costs no item', (_name, document) => expect(titles(document)).toEqual(['One', 'Two', 'Three']));

  test.each([
    ['title', '<title>Ferry<link>https://gazette.test/1</link><guid>g</guid>'],
    ['link', '<title>Ferry</title><link>https://gazette.test/1<guid>g</guid>'],
    ['guid', '<title>Ferry</title><guid>g<link>https://gazette.test/1</link>'],
    ['description', '<title>Ferry</title><description>Late<guid>g</guid><link>https://gazette.test/1</link>'],
  ])('without the end of its %s an item keeps its fields', (_name, item) =>
    expect(readFirst(rssDocument([item]))).toMatchObject({ title: 'Ferry', link: 'https://gazette.test/1', id: 'g' }),
  );
});

describe('signs that XML forbids:', () => {
  test.each([
    ['an ampersand', 'Fish & chips', 'Fish & chips'],
    ['a name nobody declared', 'Fish&nbsp;&hearts;', 'Fish ♥'],
    ['a name that means nothing', 'Fish &chips;', 'Fish &chips;'],
    ['a control character', 'Fi\u0001s\u000bh', 'Fish'],
    ['one by its number', 'Fi&#1;s&#x0;h', 'Fish'],
    ['a number of Windows', 'It&#146;s', 'It’s'],
    ['half a pair', 'Fi&#xd83d;sh', 'Fish'],
    ['a bracket', '2 < 3', '2 < 3'],
  ])('%s', (_name, title, read) => expect(titles(rssDocument([`<title>${title}</title>`]))).toEqual([read]));

  test('values without quotes, with quotes that are never closed, and twice', () => {
    const document = rssDocument([
      '<enclosure url=https://gazette.test/a.mp3 type="audio/mpeg" type="x"><title>One</title>',
    ]);
    expect(readFirst(document)).toMatchObject({
      title: 'One',
      enclosures: [{ url: 'https://gazette.test/a.mp3', type: 'audio/mpeg' }],
    });
    expect(titles(rssDocument(['<category domain="a>News</category><title>One</title>']))).toEqual(['One']);
  });

  test.each([
    ['white space', '\n\n  '],
    ['a mark', '\ufeff'],
    ["a server's warning", '<br />\n<b>Warning</b>: cannot open file in line 3<br />\n'],
    ['a comment', '<!-- cached --><?xml-stylesheet href="a.xsl"?>'],
  ])('%s before the document', (_name, before) =>
    expect(titles(`${before}<?xml version="1.0"?>${three}`)).toEqual(['One', 'Two', 'Three']),
  );

  test('a section whose end is missing ends with its element', () => {
    const items = ['<title><![CDATA[One</title>', '<title><![CDATA[Two]]></title>'];
    expect(titles(rssDocument(items))).toEqual(['One', 'Two']);
  });
});

describe('entities of the document', () => {
  const withSubset = (subset: string, title: string) =>
    titles(`<!DOCTYPE rss [${subset}]>${rssDocument([`<title>${title}</title>`])}`);

  test('stand for a few signs', () =>
    expect(withSubset('<!ENTITY paper "Gazette">', '&paper;!')).toEqual(['Gazette!']));

  test.each([
    ['others', '<!ENTITY a "lol"><!ENTITY b "&a;&a;">'],
    ['a file', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
    ['too much', `<!ENTITY b "${'x'.repeat(1_000)}">`],
  ])('that stand for %s stay as they are', (_name, subset) => expect(withSubset(subset, '&b;')).toEqual(['&b;']));
});

test('of references without end only so many are read, and XML’s own all the same', () => {
  const description = `${'&#97;'.repeat(600_000)}&amp;&#97;`;
  const { summaryHtml } = readFirst(rssDocument([`<title>One</title><description>${description}</description>`]));
  expect(summaryHtml.slice(0, 3)).toBe('aaa');
  expect(summaryHtml.length).toBeGreaterThan(600_000);
  expect(summaryHtml.slice(-6)).toBe('&&#97;');
});

test('what is nested without end, or has attributes without end, is only long', () => {
  const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="b"`).join(' ');
  expect(
    titles(rssDocument([`<title>One</title><description ${attributes}>${'<b>'.repeat(100_000)}</description>`])),
  ).toEqual(['One']);
  expect(titles(rssDocument([`<title>One</title>${'</b'.repeat(100_000)}`]))).toEqual(['One']);
});
