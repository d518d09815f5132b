import { expect, test } from 'vitest';
import { writeBodyHtml } from '#lib/webmail/answers/sending/body-html.ts';
import { htmlFaults } from '#testing/mail/html.ts';

const bodyOf = (html: string) =>
  html
    .slice(html.indexOf('<p'), html.indexOf('</body>'))
    .replace(/ style="[^"]*"| dir="auto"/g, '')
    .replaceAll('\n', '');

test.each([
  ['paragraphs and their lines', 'a\nb\n\nc', '<p>a<br>b</p><p>c</p>'],
  [
    'nothing that was typed as markup',
    '<img src=x onerror=y> & "c"',
    '<p>&lt;img src=x onerror=y&gt; &amp; &quot;c&quot;</p>',
  ],
  [
    'links',
    'See https://a.test/?b=1&c=2.',
    '<p>See <a href="https://a.test/?b=1&amp;c=2">https://a.test/?b=1&amp;c=2</a>.</p>',
  ],
  ['no link to what runs', 'javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  ['spaces that somebody set', 'a   b', '<p>a\u00a0\u00a0\u00a0b</p>'],
])('%s', (_what, body, html) => {
  expect(bodyOf(writeBodyHtml(body))).toBe(html);
});

test('quotations stand in each other, and the signature below', () => {
  const html = bodyOf(writeBodyHtml('a\n> b\n>> c\nd\n\n-- \nKim'));
  expect(html).toBe(
    '<p>a</p><blockquote><p>b</p><blockquote><p>c</p></blockquote></blockquote><p>d</p><div><p>--<br>Kim</p></div>',
  );
});

test.each([
  ['words', 'a\n\n> b\n>> c\n\n-- \nKim'],
  ['nothing', ''],
  ['a thousand marks', `${'>'.repeat(1_000)} a`],
])('%s make valid HTML', async (_what, body) => {
  const faults = await htmlFaults(writeBodyHtml(body));
  // nobody says in which language somebody writes, and a mail has its subject for a title
  expect(faults.filter((fault) => !/"lang" attribute|<title>/.test(fault))).toEqual([]);
});
