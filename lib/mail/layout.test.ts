import { HtmlValidate } from 'html-validate/node';
import { expect, it } from 'vitest';
import { layOut, layOutText } from '#lib/mail/layout.ts';
import { markup } from '#lib/mail/markup.ts';

const paper = { name: 'Action <News>', url: 'https://news.example', postalAddress: '1 Centre Street & Co, Calgary' };

it('escapes whatever is put into markup, in text and attributes', () => {
  const evil = `"><script>alert('x')</script>&amp;`;
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;';
  expect(markup`<p title="${evil}">${evil}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`);
  expect(markup`<ul>${['a', '<b>'].map((each) => markup`<li>${each}</li>`)}</ul>`.html).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});

it('lays out valid HTML with the paper’s name and address', async () => {
  const html = layOut({
    paper,
    language: 'en',
    body: markup`<h1>A</h1>`,
    footer: [markup`<p>B</p>`],
  });
  const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
  expect(report.results.flatMap((result) => result.messages.map((message) => message.message))).toEqual([]);
  expect(html).toContain('<title>Action &lt;News&gt;</title>');
  expect(html).toContain('Action &lt;News&gt;, 1 Centre Street &amp; Co, Calgary');
});

it('wraps text at 72 characters and leaves links whole', () => {
  const link = `https://news.example/${'x'.repeat(90)}`;
  const text = layOutText(paper, ['word '.repeat(40), '', link], ['Bye']);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.length > 72)).toEqual([link]);
  expect(text).toMatch(/\n\n-- \nBye\n\nAction <News>, 1 Centre Street & Co, Calgary\n$/);
});
