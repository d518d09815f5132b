import { expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { bodySchema } from '#lib/stories/blocks/body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';

/* Markup that nobody meant: examples and attacks, cut, doubled, mixed and with single signs changed. */

const seeds: readonly string[] = [
  ...attacks,
  '<p>One <b>two</b> <a href="https://city.example/?a=1&utm_source=x">three</a><br>four<br><br>five</p>',
  '<ul><li>a<ol start=3><li>b</li></ol></li><li value=4>c<img src="/p.png"></li></ul>',
  '<table><thead><tr><th>a<th>b</thead><tr><td colspan=2>c<tr><td rowspan=3>d<td>e<p>f</table>',
  '<figure><img src="/p.png" srcset="/q.png 2x"><figcaption>a (Ana Mora/CBC)</figcaption></figure><blockquote>a<ul><li>b</ul></blockquote>',
  "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>a</p><p class=MsoQuote>b</p>",
  '<b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700;vertical-align:super">a</span></b>',
  '<style>.a{font-weight:700}</style><pre>a\n <span class=a>b</span></pre><dl><dt>c<dd>d</dl><aside class=pullquote>e<cite>f</cite></aside>',
  '<ul data-stringify-type=x><li data-stringify-indent=2>a</ul><ol><li data-listid=1 data-aria-level=9>b</ol><div style="white-space:pre">c\nd</div>',
];
const signs = [
  '<',
  '>',
  '"',
  "'",
  '=',
  '/',
  '&',
  ';',
  ' ',
  '\n',
  '\0',
  '\ud800',
  '\u202e',
  '-',
  '!',
  '0',
  '999999999',
  '&#x0;',
  '</',
  '<p',
  'style="',
];

function mutate(html: string, random: () => number): string {
  const at = Math.floor(random() * html.length);
  const until = at + Math.floor(random() * 40);
  const other = pick(seeds, random);
  switch (Math.floor(random() * 6)) {
    case 0:
      return html.slice(0, at) + html.slice(until);
    case 1:
      return html.slice(0, at) + pick(signs, random) + html.slice(at);
    case 2:
      return html.slice(0, at) + other + html.slice(until);
    case 3:
      return html.slice(0, until) + html.slice(at);
    case 4:
      return html.slice(0, at) + other.slice(0, Math.floor(random() * other.length)) + html.slice(at);
    default:
      return html.slice(0, at) + html.slice(at, until).repeat(1 + Math.floor(random() * 8)) + html.slice(until);
  }
}

test(
  'markup changed at random gives nothing but our blocks',
  () => {
    const random = seededRandom(12);
    for (let count = 0; count < soakCount(20_000); count += 1) {
      let html = pick(seeds, random);
      for (let change = 0; change < 1 + random() * 6; change += 1) html = mutate(html, random);
      const baseUrl = random() < 0.5 ? { baseUrl: 'https://paper.example/news/' } : {};
      const { parts } = readHtmlText(html, baseUrl);
      const body = bodySchema.safeParse(toBlocks(parts, () => null));
      expect(body.error?.issues, html).toBeUndefined();
      expect(foreignMarkupOf(body.data ?? []), html).toEqual([]);
    }
  },
  soakTimeoutMs(60_000),
);
