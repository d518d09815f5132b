import { expect, test } from 'vitest';
import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { parseWhole } from '#lib/foreign-html/trees/from-parse5.ts';
import { parseSimpleHtml } from '#lib/foreign-html/trees/from-simple-html.ts';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';

const opening =
  '<p> <p class="a b"> <div> <div id=x> <ul> <ol start="3"> <li> <h2> <blockquote> <figure> <figcaption> <b> <em> <span> <u> <a·href="/x?a=1&b=2"> <a·href=\'/y\'·href="/z">';
const others =
  '<br> <br/> <img·src="/a.jpg"·alt=\'b·&amp;·c\'> <img·src=/u> <IMG> words & &amp; &lt;i&gt; &#39; &#8217; &nbsp; &#150; &copy &copy; &x=1 a<b <!--c--> \n · ·· <script> </p> <hr> &#0;';
const list = (text: string) => text.split(' ').map((each) => each.replaceAll('·', ' '));

function markup(next: (most: number) => number): string {
  const open: string[] = [];
  const [openings, rest] = [list(opening), list(others)];
  let html = '';
  for (let left = next(14); left >= 0; left -= 1) {
    const pick = next(10);
    if (pick < 3) {
      const tag = openings[next(openings.length)] ?? '';
      html += tag;
      open.push(/^<(\w+)/.exec(tag)?.[1] ?? '');
    } else if (pick < 6 && open.length > 0) html += `</${open.pop()}>`;
    else html += rest[next(rest.length)] ?? '';
  }
  while (open.length > 0 && next(20) > 0) html += `</${open.pop()}>`;
  return html;
}

/** Without the white space that a parser drops before the first element. */
function treeOf(element: ForeignElement): unknown {
  const body =
    element.name === 'body'
      ? element
      : element.children.find((child) => typeof child !== 'string' && child.name === 'body');
  return typeof body === 'object'
    ? dump(body.children)
        .map(trimFirst)
        .filter((node) => node !== '')
    : null;
}

const trimFirst = (node: unknown, at: number) =>
  at === 0 && typeof node === 'string' ? node.replace(/^[ \t\n\f]+/, '') : node;
const asked = ['href', 'src', 'alt', 'class', 'id', 'start'];

function dump(nodes: readonly ForeignNode[]): unknown[] {
  const found: unknown[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (typeof node !== 'string')
      found.push([node.name, asked.map((name) => node.has(name) && node.attribute(name)), ...dump(node.children)]);
    else if (typeof last === 'string') found[found.length - 1] = last + node;
    else found.push(node);
  }
  return found;
}

test('what is read the short way is what the whole parser reads', { timeout: soakTimeoutMs(30_000) }, () => {
  const random = seededRandom(13);
  const next = (most: number) => Math.floor(random() * most);
  let simple = 0;
  for (let each = 0; each < soakCount(20_000); each += 1) {
    const html = markup(next);
    const short = parseSimpleHtml(html);
    if (!short) continue;
    simple += 1;
    const { root } = parseWhole(html);
    const options = { baseUrl: 'https://paper.example/' };
    expect(readForeignHtml(short, options), html).toEqual(readForeignHtml(root, options));
    expect(treeOf(short)?.toString(), html).toBe(treeOf(root)?.toString());
  }
  expect(simple).toBeGreaterThan(soakCount(1_000));
});
