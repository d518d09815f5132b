import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryBody } from '#components/story/body.tsx';
import type { ShownPicture } from '#lib/media/types.ts';
import { type Body, printedIn, readBody, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

const { picture: words } = everyBlock.image;
const { mediaId } = words;
const stored: ShownPicture = {
  ...words,
  widthPx: 1600,
  heightPx: 1067,
  original: { url: '/media/a.jpg', widthPx: 1600, heightPx: 1067, format: 'jpeg' },
  variants: [],
};
const pictures = new Map([[mediaId, stored]]);

const print = (body: Body, dateline = '', leadPicture: ShownPicture | null = null) =>
  renderToStaticMarkup(
    <StoryBody
      body={body}
      pictures={pictures}
      language="en"
      dateline={dateline}
      path="/story/ice-7"
      leadPicture={leadPicture}
    />,
  );

describe('every block is printed', () => {
  test.each<[keyof typeof everyBlock, string[]]>([
    [
      'paragraph',
      [
        '<strong>strong</strong>',
        '<a href="https://example.com/?a=1&amp;b=2"',
        '<em>linked</em>',
        'CO<sub>2</sub> on the 9<sup>th</sup>',
        '<br/>and a second line',
      ],
    ],
    ['subhead', ['<h2>What comes next</h2>']],
    [
      'image',
      ['<figure', 'width="1600" height="1067"', 'alt="A river with ice"', 'Ice on the Bow', 'Photo by A. Hand'],
    ],
    ['gallery', ['aria-label="Photo gallery"', 'The second']],
    ['pullQuote', ['<blockquote><p>We heard it first.</p></blockquote>', '<figcaption>A neighbour</figcaption>']],
    ['quote', ['<blockquote class="quote"><p>The river was here <em>first</em></p><p>It will stay.</p></blockquote>']],
    [
      'list',
      [
        '<ol start="3"><li>one<ul><li>of the first</li></ul>',
        '<ol start="7"><li>of the second</li></ol></li><li><strong>two</strong></li></ol>',
      ],
    ],
    [
      'table',
      ['<th scope="col">Metres</th>', '<th scope="row">Monday</th><td>1.8<br/>and rising</td>', '>Levels</caption>'],
    ],
    [
      'embed',
      [
        'The ice goes out',
        'Film at YouTube',
        'href="/story/ice-7/player/1"',
        'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"',
        'Watch at YouTube',
      ],
    ],
    [
      'conditions',
      [
        'aria-label="Weather in Calgary"',
        '−8\u00a0°C (18\u00a0°F)',
        'Light &lt;snow&gt;',
        '<time dateTime="2026-11-20T18:00:00.000Z">At 11:00 a.m. on Nov 20, 2026</time>',
        '<a href="https://weather.example/?a=1&amp;b=2">Data of a weather service</a>',
      ],
    ],
    ['linkCard', ['<a href="https://www.example.com/map"', 'The map', 'Every gauge.', '>example.com</p>']],
  ])('%s', (type, expected) => {
    const html = print([everyBlock[type]]);
    for (const part of expected) expect(html).toContain(part);
  });

  test.each(Object.values(everyBlock))('every word of a block of kind $type', (block) => {
    const html = print([block]);
    const text = html
      .replace(/<\/?(strong|em|sub|sup|a)\b[^>]*>/g, '')
      .replaceAll('<br/>', '\n')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(/ +/g, ' ');
    // a link's address is in its markup
    const printed = `${html}\n${text}`;
    expect(printedIn([block]).filter((words) => !printed.includes(words))).toEqual([]);
  });

  test('as valid HTML', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      `<main><h1>Headline</h1>${print(Object.values(everyBlock), 'CALGARY')}</main>`,
    );
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

describe('words are never markup', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const escaped = '&lt;img src=x onerror=alert(1)&gt;';

  test.each<[string, NewBlock]>([
    ['paragraph', { type: 'paragraph', text: [{ text: hostile }] }],
    ['subhead', { type: 'subhead', text: hostile }],
    ['caption', { type: 'image', picture: { ...words, caption: hostile, credit: hostile, alt: hostile } }],
    ['quote', { type: 'pullQuote', text: hostile, attribution: hostile }],
    ['list', { type: 'list', ordered: false, items: [{ text: [{ text: hostile }] }] }],
    ['table', { type: 'table', caption: hostile, headRow: true, rows: [[hostile], [hostile]] }],
    ['a film', { ...everyBlock.embed, title: hostile }],
    ['conditions', { ...everyBlock.conditions, taken: { ...everyBlock.conditions.taken, main: hostile } }],
    ['link card', { type: 'linkCard', href: 'https://example.com', headline: hostile, summary: hostile }],
  ])('%s', (_name, block) => {
    const html = print(withIds([block]), hostile);
    expect(html).toContain(escaped);
    expect(html).not.toContain('<img src=x');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'vbscript:x'])('no link to %s', (href) => {
    const html = print(
      withIds([
        { type: 'paragraph', text: [{ text: 'words', href }] },
        { type: 'linkCard', href, headline: 'card', summary: '' },
      ]),
    );
    expect(html).not.toContain('href');
    expect(html).toContain('words');
    expect(html).toContain('card');
  });
});

describe('what leads to a page of its own is numbered', () => {
  test('pictures from the lead on, through galleries, without those that are gone', () => {
    const gone = { ...words, mediaId: '00000000-0000-4000-8000-000000000000' };
    const body = withIds([everyBlock.image, { type: 'image', picture: gone }, everyBlock.gallery, everyBlock.image]);
    const numbers = [...print(body, '', stored).matchAll(/id="photo-(\d)".*?href="([^"]+)"/g)].map(([, id, href]) => [
      id,
      href,
    ]);
    expect(numbers).toEqual(['2', '3', '4', '5'].map((number) => [number, `/story/ice-7/photos/${number}`]));
  });

  test('films, each by itself', () => {
    const html = print([everyBlock.embed, everyBlock.paragraph, everyBlock.embed]);
    expect([...html.matchAll(/player\/(\d)/g)].map(([, number]) => number)).toEqual(['1', '2']);
  });

  test('a body that is no story’s leads to files and providers', () => {
    const html = renderToStaticMarkup(
      <StoryBody body={[everyBlock.image, everyBlock.embed]} pictures={pictures} language="fr" dateline="" />,
    );
    expect(html).toContain('href="/media/a.jpg"');
    expect(html).toContain('Regarder chez YouTube');
    expect(html).not.toMatch(/\/(photos|player)\/| id="photo/);
  });
});

test('nothing is loaded from anybody before a reader asks for it', () => {
  expect(print([everyBlock.embed, everyBlock.linkCard])).not.toMatch(/<(iframe|img|script|link|video)|src=/);
});

describe('the dateline', () => {
  test('opens the first paragraph and no other', () => {
    const html = print([everyBlock.subhead, everyBlock.paragraph, everyBlock.paragraph], 'Calgary');
    expect(html.match(/Calgary/g)).toHaveLength(1);
    expect(html.indexOf('Calgary')).toBeLessThan(html.indexOf('A &lt;b&gt;'));
    expect(html).toContain('<span class="dateline">Calgary</span> — ');
  });

  test('is left out where there is none', () => {
    expect(print([everyBlock.paragraph])).not.toContain('—');
  });
});

describe('a damaged body is still readable', () => {
  test.each<[string, unknown, string]>([
    ['a block of no known type', [{ type: 'hologram', text: 'Kept words' }], 'Kept words'],
    ['a paragraph whose text is a string', [{ type: 'paragraph', text: 'Kept words' }], 'Kept words'],
    ['a list that lost its form', [{ type: 'list', items: ['Kept words'] }], 'Kept words'],
    ['a body that is an object', { content: [{ text: 'Kept words' }] }, 'Kept words'],
    [
      'a link that went bad',
      [{ type: 'paragraph', text: [{ text: 'Kept words', href: 'javascript:1' }] }],
      'Kept words',
    ],
  ])('%s', (_name, stored, kept) => {
    expect(print(readBody(stored))).toContain(kept);
  });

  test.each([[null], [undefined], [3], [[null, 7, []]]])('%j is an empty body', (stored) => {
    expect(print(readBody(stored))).toBe('<div class="body"></div>');
  });

  test('a picture whose file is gone leaves its caption', () => {
    const gone = { ...words, mediaId: '00000000-0000-4000-8000-000000000000' };
    const html = print([{ ...everyBlock.image, picture: gone }]);
    expect(html).toContain('Ice on the Bow');
    expect(html).not.toContain('<img');
  });
});
