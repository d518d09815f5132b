import { describe, expect, test } from 'vitest';
import { boundDepth } from '#lib/foreign-html/trees/bound-depth.ts';

const deepest = 200;

describe('HTML stays as it is:', () => {
  test.each([
    ['nothing', ''],
    ['as deep as may be', `${'<div>'.repeat(deepest)}x${'</div>'.repeat(deepest)}`],
    ['paragraphs that end by themselves', '<p>x'.repeat(1_000)],
    ['lists beside each other', '<ul><li>x</ul>'.repeat(1_000)],
    ['elements that are empty', '<br><img src=x>'.repeat(1_000)],
    ['a drawing', `<svg>${'<path d="M0 0"/>'.repeat(1_000)}</svg><div>x</div>`],
    ['a script that writes markup', `<script>${'"<div>"'.repeat(1_000)}</script><b>x</b>`],
    ['a comment', `<!-- ${'<div>'.repeat(1_000)} --><b>x</b>`],
    ['a comment that never ends', `<b>x</b><!-- ${'<div>'.repeat(1_000)}`],
    ['signs that are no tags', 'a < b && c <= d '.repeat(1_000)],
  ])('%s', (_what, html) => expect(boundDepth(html) === html).toBe(true));
});

test('tags that are too deep are gone, their words and what is around them stay', () => {
  const inside = `${'<i>'.repeat(5)}x${'</i>'.repeat(5)}y`;
  const around = ['<div>'.repeat(deepest), '</div>'.repeat(deepest)];
  expect(boundDepth(`${around[0]}${inside}${around[1]}<p>z`)).toBe(`${around[0]}xy${around[1]}<p>z`);
});

test.each(['b', 'div', 'x-y', 'div/'])('any number of <%s> is bounded', (tag) => {
  expect(boundDepth(`<${tag}>`.repeat(100_000))).toBe(`<${tag}>`.repeat(deepest));
});
