import { expect, test } from 'vitest';
import { isSoak } from '#lib/env.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { bodySchema, textOf } from '#lib/stories/blocks/body.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { soakCount } from '#testing/soak.ts';

/* HTML that was made to cost. `npm run soak` prints what each costs; no time is asserted. */

const many = soakCount(100_000);
const megabytes5 = soakCount(5 * 1024 * 1024);
const numbered = (count: number, write: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => write(place)).join('');

const costly: readonly (readonly [what: string, html: () => string])[] = [
  ...[
    'b',
    'div',
    'span',
    'font',
    'p',
    'a href=https://x.example/',
    'blockquote',
    'h1',
    'ul',
    'svg',
    's',
    'figure',
    'section',
    'custom-x',
  ].map((tag) => [`<${tag}>, nested`, () => `<${tag}>x`.repeat(many)] as const),
  ['<ul><li>, nested', () => '<ul><li>x'.repeat(many / 2)],
  ['<ul><div>, nested', () => '<ul><div>x'.repeat(many / 2)],
  ['tables in tables', () => '<table><tr><td>x'.repeat(many / 3)],
  ['quotations pulled out of each other', () => '<div class=pullquote>x'.repeat(many)],
  ['headings by role in each other', () => '<div role=heading>x'.repeat(many)],
  ['items of Word in each other', () => '<div class=MsoListParagraph>1. x'.repeat(many)],
  ['formatting that is never closed', () => numbered(3_000, (place) => `<p><b id=${place}>x</p>`)],
  [
    'formatting that every paragraph builds anew',
    () => `<p>${numbered(20_000, (place) => `<b id=${place}>`)}${'<p>x'.repeat(20_000)}`,
  ],
  ['one line of 5 MB', () => 'a word and another '.repeat(megabytes5 / 19)],
  ['one word of 5 MB', () => 'x'.repeat(megabytes5)],
  ['paragraphs of 5 MB', () => '<p>a <b>word</b> and '.repeat(megabytes5 / 20)],
  ['a picture of 5 MB', () => `<img src="data:image/png;base64,${'A'.repeat(megabytes5)}">x`],
  ['paragraphs', () => '<p>x</p>'.repeat(many)],
  ['items', () => `<ul>${'<li>x'.repeat(many)}`],
  ['cells', () => `<table><tr>${'<td>x'.repeat(many)}`],
  ['rows', () => `<table>${'<tr><td>x<td>y'.repeat(many / 3)}`],
  ['breaks', () => 'x<br>'.repeat(many)],
  ['pictures', () => `<p>x${'<img src=https://x.example/a.png>'.repeat(many)}`],
  ['attributes', () => `<p ${numbered(many, (place) => `a${place}=1 `)}>x`],
  ['a cell that spreads over all columns', () => '<table><tr><td colspan=1000000000>x<tr><td>y<td>z</table>'],
  ['cells that spread over all rows', () => `<table>${'<tr><td colspan=1000 rowspan=65000>x'.repeat(5_000)}`],
  ['a style', () => `<p style="${'('.repeat(many)}">x`],
  ['rules of style', () => `<style>${'.a{color:red}'.repeat(many)}</style><p class=a>x`],
  ['white space', () => `x${' '.repeat(many * 10)}y`],
  ['scripts that never end, behind too much else', () => '<p>x</p>'.repeat(many) + '<script>'.repeat(many)],
  [
    'brackets in a caption',
    () => `<figure><img src=https://x.example/a.png><figcaption>${'('.repeat(many)}${'Photo: '.repeat(many / 10)}`,
  ],
  ['a link in a link in a link', () => `<a href="${'https://www.google.com/url?q='.repeat(600)}">x</a>`],
];

test.each(costly)('%s', (what, write) => {
  const html = write();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const begunMs = performance.now();
  const { parts, leftOut } = readHtmlText(html, {});
  const tookMs = Math.round(performance.now() - begunMs);
  const grownMb = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  if (isSoak()) console.log(`${what}: ${html.length} characters, ${tookMs} ms, ${grownMb} MB, ${parts.length} parts`);
  const body = bodySchema.parse(toBlocks(parts, () => null));
  expect(body.length + parts.length + leftOut.length).toBeGreaterThan(0);
});

test.each([
  ['words in a line', 200_000, (place: number) => `w${place} `],
  ['paragraphs', 3_000, (place: number) => `<p>w${place}</p>`],
  ['paragraphs beyond what is parsed', 80_000, (place: number) => `<p>w${place}</p>`],
  ['items', 1_500, (place: number) => `<li>w${place}</li>`],
  ['rows', 1_500, (place: number) => `<table><tr><td>w${place}<td>x</table>`],
  ['elements in each other', 2_000, (place: number) => `<div>w${place} `],
])('none of so many %s is lost', (_what, count, write) => {
  const { parts } = readHtmlText(numbered(count, write), {});
  const found = new Set(textOf(bodySchema.parse(toBlocks(parts, () => null))).flatMap((text) => text.split(/[\s,]+/)));
  expect(Array.from({ length: count }, (_, place) => `w${place}`).filter((word) => !found.has(word))).toEqual([]);
});
