import { expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { bodySchema } from '#lib/stories/blocks/body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { mutatedMarkup } from '#testing/foreign-html/mutated-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { seededRandom } from '#testing/seeded-random.ts';
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
test(
  'markup changed at random gives nothing but our blocks',
  () => {
    const random = seededRandom(12);
    for (let count = 0; count < soakCount(20_000); count += 1) {
      const html = mutatedMarkup(seeds, random);
      const baseUrl = random() < 0.5 ? { baseUrl: 'https://paper.example/news/' } : {};
      const { parts } = readHtmlText(html, baseUrl);
      const body = bodySchema.safeParse(toBlocks(parts, () => null));
      expect(body.error?.issues, html).toBeUndefined();
      expect(foreignMarkupOf(body.data ?? []), html).toEqual([]);
    }
  },
  soakTimeoutMs(60_000),
);
