import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryBody } from '#components/story/body.tsx';
import { bodyHtml } from '#lib/feeds/block-html.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { type Body, bodySchema } from '#lib/stories/blocks/body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { liveMarkupIn, skeletonOf } from '#testing/foreign-html/foreign-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { everyBlock, notWords } from '#testing/stories/every-block.ts';

const pageOf = (body: Body) =>
  renderToStaticMarkup(<StoryBody body={body} pictures={new Map()} dateline="" language="en" />);

describe('nothing runs and nothing is fetched, in a page or a feed, of', () => {
  test.each(attacks)('%s', (attack) => {
    const { parts } = readHtmlText(`<p>before</p>${attack}`, { baseUrl: 'https://paper.example/' });
    const body = bodySchema.parse(toBlocks(parts, () => null));
    const page = pageOf(body);
    expect(liveMarkupIn(page)).toEqual([]);
    expect(page).toContain('before');
    expect(liveMarkupIn(bodyHtml(body, new Map(), 'https://paper.example'))).toEqual([]);
  });
});

/** A block of every kind whose every text is the same. */
const saying = (words: string): Body => Object.values(everyBlock).map((block) => withWords(block, words));

function withWords<T>(value: T, words: string, key = ''): T {
  if (typeof value === 'string') return (notWords.includes(key) ? value : words) as T;
  if (Array.isArray(value)) return value.map((item) => withWords(item, words)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withWords(item, words, name)])) as T;
}

test('whatever the words of its blocks, a page and a feed are made of the same elements', () => {
  const write = (words: string) => [
    skeletonOf(pageOf(saying(words))),
    skeletonOf(bodyHtml(saying(words), new Map(), 'https://paper.example')),
  ];
  const usual = write('words');
  for (const attack of attacks.filter((each) => !each.includes('\n'))) expect(write(attack), attack).toEqual(usual);
});

test('whatever runs or fetches would be seen', () => {
  const html = '<p onclick="a" style="b"><a href="javascript:1">c</a><img src="d"><script></script></p>';
  expect(liveMarkupIn(html)).toEqual(['p onclick=a', 'p style=b', 'a href=javascript:1', 'img', 'img src=d', 'script']);
});
