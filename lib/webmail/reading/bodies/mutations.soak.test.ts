import { expect, test } from 'vitest';
import { bodySchema } from '#lib/stories/blocks/body.ts';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import type { MailStretch } from '#lib/webmail/types.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { mutatedMarkup } from '#testing/foreign-html/mutated-markup.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { strangeInSent, treeOf } from '#testing/webmail/sent-markup.ts';

/* Mails that nobody wrote: examples and attacks, cut, doubled, mixed and with single signs changed. */

const pages: readonly string[] = [
  ...attacks,
  '<style>.a,td.b>p{color:#f00;margin:0 1em;background:#eee url(https://t.example/a.png)}</style><p class=a style="font:12px/1.5 Arial,&quot;x y&quot;;width:50%">One</p>',
  '<table width=600 cellpadding=0 bgcolor=#fff background=//t.example/a.png><tr><td align=center colspan=2><img src="cid:a@x" width=1 height=1 alt="a"><td>b</table>',
  '<a href="https://a.example/?utm_source=x&b=1" ping=//t.example title="a">b</a><img src="data:image/png;base64,iVBORw0=">',
  '<div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">On Friday, Ana wrote:</div><blockquote class="gmail_quote">May we?</blockquote></div>',
  "<p class=MsoNormal>Yes.<o:p></o:p></p><div style='border-top:solid 1pt'><p><b>From:</b> Ana &lt;ana@a.example&gt;<br><b>Sent:</b> Friday<br><b>To:</b> Desk</p></div><p>May we?</p>",
  '<b><p>a</b>b<i>c</p>d<table><form><tr><td>a</form><p>b<ul><ul><li>c<div><li>d</ul><pre>\n\ne</pre><h1>f<h2>g',
  '<div style="display:none">x</div><span style="font-size:0">y</span><blockquote type=cite>a<blockquote type=cite>b</blockquote></blockquote>-- <br>Ana',
];
const texts: readonly string[] = [
  'The ferry across the lower harbour will not sail on Monday, because the\npier is being mended. See <https://a.example/b_(c)>.\n\n- one\n  - two\n1. three\n-- \nAna',
  'Yes.\n\nOn Fri, Nov 27, 2026 at 10:00 AM Ana <ana@a.example>\nwrote:\n> May we?\n>> Sir,\n>\nNo.',
  'Yes.\n-----Original Message-----\nFrom: Ana <ana@a.example>\nSent: Friday 10:00\nTo: Desk\nSubject: x\n\nMay we? \u202eno\u202c',
  'http://u:p@a.example@b.example/ javascript:alert(1) www.a.example" mailto:a@b.example) \u05d0\u0000',
  ...attacks.slice(0, 40),
];
function expectOurBlocks(stretches: readonly MailStretch[], written: string): void {
  const blocks = stretches.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : [])),
  );
  const body = bodySchema.safeParse(blocks);
  expect(body.error?.issues, written).toBeUndefined();
  expect(foreignMarkupOf(body.data ?? []), written).toEqual([]);
  expect(
    blocks.filter(({ type }) => type === 'embed'),
    written,
  ).toEqual([]);
}

const parts = { byContentId: (id: string) => (id.startsWith('a') ? { path: '2.1', isPicture: true } : null) };

test(
  'HTML changed at random gives nothing but what we know',
  () => {
    const random = seededRandom(15);
    for (let count = 0; count < soakCount(20_000); count += 1) {
      const html = mutatedMarkup(pages, random);
      const { stretches, sentHtml } = readHtmlBody(html, parts);
      expectOurBlocks(stretches, html);
      expect(strangeInSent(sentHtml), html).toEqual([]);
      const again = sentHtml.replace(/<style>[^\n]*\n/, '<style>').replaceAll('parts/2.1', 'cid:a');
      expect(treeOf(readHtmlBody(again, parts).sentHtml), html).toBe(treeOf(sentHtml));
    }
  },
  soakTimeoutMs(120_000),
);

test(
  'plain text changed at random gives nothing but our blocks',
  () => {
    const random = seededRandom(16);
    for (let count = 0; count < soakCount(20_000); count += 1) {
      const text = mutatedMarkup(texts, random);
      const format = { isFlowed: random() < 0.5, deletesSpace: random() < 0.5 };
      expectOurBlocks(readTextBody(text, format).stretches, text);
    }
  },
  soakTimeoutMs(60_000),
);
