import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { bodySchema, textOf } from '#lib/stories/blocks/body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupIn, foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';

const read = (html: string) => {
  const { parts } = readHtmlText(html, { baseUrl: 'https://paper.example/' });
  const pictures = parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
  return { body: bodySchema.parse(toBlocks(parts, () => null)), pictures };
};

describe('nothing but our blocks comes of', () => {
  test.each(attacks)('%s', (attack) => {
    const { body, pictures } = read(`<p>before</p>${attack}`);
    expect(foreignMarkupOf(body)).toEqual([]);
    expect(textOf(body).join('\n')).toContain('before');
    for (const { src, href } of pictures) expect([src, href ?? src].join(' ')).toMatch(/^https?:\S+ https?:\S+$/);
  });
});

test('words after an attack stay, where it ends', () => {
  const { body } = read('<p>before</p><svg><script>1</script></svg><iframe></iframe><form><input></form><p>after</p>');
  expect(textOf(body)).toEqual(['before', 'after']);
});

test('markup that is only talked about is words', () => {
  const { body } = read('<p>Write &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; so on.</p>');
  expect(textOf(body)).toEqual(['Write <script>alert(1)</script> &amp; so on.']);
});

test('whatever is not ours would be seen', () => {
  const html = '<p class="x"><a href="javascript:1">a</a><img src="b"><svg></svg><!-- c --></p>';
  expect(foreignMarkupIn(html)).toEqual(['p class=x', 'a href=javascript:1', 'img', 'img src=b', 'svg', '#comment']);
});
