import { expect, test } from 'vitest';
import { isSoak } from '#lib/env.ts';
import { textOfStretches } from '#lib/webmail/reading/bodies/body-text.ts';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { maxStretches } from '#lib/webmail/reading/bodies/stretches.ts';
import { soakCount } from '#testing/soak.ts';
import { strangeInSent } from '#testing/webmail/sent-markup.ts';

/* Mails that were made to cost. `npm run soak` prints what each costs; no time is asserted. */

const many = soakCount(100_000);
const megabytes5 = soakCount(5 * 1024 * 1024);

const costlyHtml: readonly (readonly [what: string, html: () => string])[] = [
  ...[
    'div',
    'b',
    'span',
    'p',
    'a href=https://x.example/',
    'blockquote type=cite',
    'div class=gmail_quote',
    'table><tr><td',
    'picture',
    'svg',
    'form',
    'section style="font-size:0"',
  ].map((tag) => [`<${tag}>, nested`, () => `<${tag}>x`.repeat(many)] as const),
  ['links', () => '<a href="https://x.example/?a=1&utm_x=2">x</a> '.repeat(many)],
  ['pictures', () => '<img src="https://x.example/a.png">'.repeat(many)],
  ['offers of one picture', () => `<img srcset="${'a '.repeat(many)}">`],
  ['paragraphs of 5 MB', () => '<p>a <b>word</b> and '.repeat(megabytes5 / 20)],
  ['a line of 5 MB', () => 'a word and '.repeat(megabytes5 / 11)],
  ['rules of style', () => `<style>${'.a{color:red}'.repeat(many)}</style><p class=a>x`],
  ['addresses that never end', () => `<style>${'url('.repeat(many)}</style><p style="${'a:('.repeat(many)}">x`],
  ['quotation marks of style', () => `<style>${'"http:'.repeat(many)}</style>x`],
  [
    'looks',
    () => '<p style="color:red;margin:0 1px 2px;font:12px/1 Arial;background:url(//x.example/)">x'.repeat(many / 5),
  ],
  ['heads of earlier mails', () => '<div>From: x@y.example<br>'.repeat(many / 5)],
  ['words and quotations in turn', () => '<p>a</p><blockquote type=cite>b</blockquote>'.repeat(many / 10)],
  ['formatting that is never closed', () => '<p><b id=a><b id=b>x</p>'.repeat(many / 20)],
];

test.each(costlyHtml)('HTML: %s', (what, write) => {
  const html = write();
  const body = measure(what, html.length, () => readHtmlBody(html, { byContentId: () => null }));
  expect(body.stretches.length).toBeLessThanOrEqual(maxStretches);
  expect(strangeInSent(body.sentHtml)).toEqual([]);
});

const costlyText: readonly (readonly [what: string, text: () => string])[] = [
  ['a line of 5 MB', () => 'a word and '.repeat(megabytes5 / 11)],
  ['a word of 5 MB', () => 'x'.repeat(megabytes5)],
  [
    'lines of 5 MB',
    () => 'a word and another word in a line of a mail that wraps right about here,\n'.repeat(megabytes5 / 74),
  ],
  ['flowed lines of 5 MB', () => 'a word and \n'.repeat(megabytes5 / 12)],
  ['short lines', () => 'x\n'.repeat(megabytes5 / 2)],
  ['empty lines', () => '\n'.repeat(megabytes5)],
  ['white space', () => `${' '.repeat(megabytes5)}x${'\t'.repeat(megabytes5)}`],
  ['marks of quotations', () => '>'.repeat(megabytes5)],
  ['lines quoted very deep', () => `${'>'.repeat(2_000)} x\n`.repeat(many / 50)],
  ['words and quotations in turn', () => '> a\nb\n'.repeat(megabytes5 / 6)],
  ['addresses', () => 'http://x.example/a '.repeat(many)],
  ['an address that never ends', () => `http://x.example/${')'.repeat(megabytes5)}`],
  ['brackets in addresses', () => `http://x.example/${'('.repeat(900)}${')'.repeat(1_000)} `.repeat(many / 100)],
  ['brackets before addresses', () => '<http://'.repeat(megabytes5 / 8)],
  ['items', () => '- x\n'.repeat(many)],
  ['beginnings of heads', () => 'From: a@b.example\nOn 1 wrote\n'.repeat(many / 2)],
  ['dashes', () => `${'-'.repeat(100)}\n`.repeat(megabytes5 / 100)],
  ['signs of addresses', () => 'a@'.repeat(megabytes5 / 2)],
];

test.each(costlyText)('text: %s', (what, write) => {
  const text = write();
  const flowed = { isFlowed: what.startsWith('flowed'), deletesSpace: false };
  const { stretches } = measure(what, text.length, () => readTextBody(text, flowed));
  expect(stretches.length).toBeLessThanOrEqual(maxStretches);
});

function measure<T>(what: string, length: number, read: () => T): T {
  const begunMs = performance.now();
  const found = read();
  if (isSoak()) console.log(`${what}: ${length} characters, ${Math.round(performance.now() - begunMs)} ms`);
  return found;
}

test.each([
  ['lines', 300_000, (place: number) => `w${place}\n`],
  ['paragraphs', 30_000, (place: number) => `w${place}\n\n`],
  ['items', 30_000, (place: number) => `- w${place}\n`],
  ['quotations and answers', 3_000, (place: number) => `> w${place}\nv${place}\n`],
])('none of so many %s is lost', (_what, count, write) => {
  const text = Array.from({ length: count }, (_, place) => write(place)).join('');
  const { stretches } = readTextBody(text, { isFlowed: false, deletesSpace: false });
  const found = new Set(textOfStretches(stretches).split(/[\s•]+/));
  expect(Array.from({ length: count }, (_, place) => `w${place}`).filter((word) => !found.has(word))).toEqual([]);
});
