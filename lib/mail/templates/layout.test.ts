import { expect, it } from 'vitest';
import { contrast } from '#lib/editions/accent.ts';
import { button, layOut } from '#lib/mail/templates/layout.ts';
import { mailStyles } from '#lib/mail/templates/mail-styles.ts';
import { markup } from '#lib/mail/templates/markup.ts';
import { htmlFaults } from '#testing/mail/html.ts';

const paper = { name: 'Action <News>', url: 'https://news.example', postalAddress: '1 Centre Street & Co, Calgary' };
const edition = { slug: 'calgary', name: 'Calgary', region: 'Alberta', language: 'en-CA', accent: '#8c1d18' };

it('escapes whatever is put into markup, in text and attributes', () => {
  const evil = `"><script>alert('x')</script>&amp;`;
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;';
  expect(markup`<p title="${evil}">${evil}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`);
  expect(markup`<ul>${['a', '<b>'].map((each) => markup`<li>${each}</li>`)}</ul>`.html).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});

const page = {
  paper,
  edition,
  title: 'A',
  preheader: 'What it says',
  body: () => markup`<h1>A</h1>`,
  footer: () => markup`<p>B</p>`,
};

it('lays out valid HTML with the paper’s name, its city and its address', async () => {
  const html = layOut(page);
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain('Action &lt;News&gt;');
  expect(html).toContain('>Calgary, Alberta</p>');
  expect(html).toContain('Action &lt;News&gt;, 1 Centre Street &amp; Co, Calgary');
  expect(html).toContain('href="https://news.example/calgary"');
});

it('hides its preheader without tiny letters, which spam filters count against a mail', () => {
  const html = layOut(page);
  expect(html).toMatch(/display:none[^"]*">What it says/);
  expect(html).not.toMatch(/font-size:\s*[1-9](\.\d+)?px/);
});

it('says its language where Gmail keeps it too, and its direction', () => {
  const html = layOut({ ...page, edition: { ...edition, language: 'ar' } });
  expect(html).toMatch(/<html lang="ar" dir="rtl">/);
  expect(html).toMatch(/<div class="ground"[^>]* lang="ar" dir="rtl">/);
});

it.each(['#8c1d18', '#f5d020', '#101010', '#ffffff', 'no colour'])('prints an accent of %s readably', (accent) => {
  const { html } = button(mailStyles(accent), 'https://news.example/', 'Read');
  const [, ground = '', ink = ''] = /background-color:(#[0-9a-f]{6});color:(#[0-9a-f]{6})/.exec(html) ?? [];
  expect(contrast(ground, ink)).toBeGreaterThan(4.5);
});
