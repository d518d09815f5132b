import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryBody } from '#components/story/body.tsx';
import { bodyHtml } from '#lib/feeds/block-html.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { bodySchema } from '#lib/stories/blocks/body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { liveMarkupIn } from '#testing/foreign-html/foreign-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';

describe('nothing runs and nothing is fetched, in a page or a feed, of', () => {
  test.each(attacks)('%s', (attack) => {
    const { parts } = readHtmlText(`<p>before</p>${attack}`, { baseUrl: 'https://paper.example/' });
    const body = bodySchema.parse(toBlocks(parts, () => null));
    const page = renderToStaticMarkup(<StoryBody body={body} pictures={new Map()} dateline="" language="en" />);
    expect(liveMarkupIn(page)).toEqual([]);
    expect(page).toContain('before');
    expect(liveMarkupIn(bodyHtml(body, new Map(), 'https://paper.example'))).toEqual([]);
  });
});

test('whatever runs or fetches would be seen', () => {
  const html = '<p onclick="a" style="b"><a href="javascript:1">c</a><img src="d"><script></script></p>';
  expect(liveMarkupIn(html)).toEqual(['p onclick=a', 'p style=b', 'a href=javascript:1', 'img', 'img src=d', 'script']);
});
