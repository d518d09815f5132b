import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, html as standard } from 'parse5';
import type { ParsedFeed } from '#lib/wires/parse-feed.ts';

const forbidden =
  /^(?:script|style|svg|math|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|base|meta|link|template|title|noscript|xmp|plaintext)$/;
const addresses = /^(?:href|src|poster|cite|srcset|data|action|formaction|background|longdesc|ping|xlink:href)$/;

/** What no feed may put on a page: read by a parser that is not the reader's, with and without scripting. */
export function findUnsafe(html: string): string[] {
  return [true, false].flatMap((scriptingEnabled) => {
    const stack: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html, { scriptingEnabled }).childNodes];
    const found: string[] = [];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      if (forbidden.test(node.tagName) || node.namespaceURI !== standard.NS.HTML) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) if (isUnsafe(name, value)) found.push(`${name}="${value}"`);
      stack.push(...node.childNodes);
    }
    return found;
  });
}

function isUnsafe(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$/i.test(name)) return true;
  if (!addresses.test(name)) return false;
  const each = name === 'srcset' ? value.split(/,\s+/) : [value];
  return each.some(
    (address) =>
      !/^(?:https?:\/\/|(?:mailto|tel):)/i.test(address.trim()) || !URL.canParse(address.trim().split(' ')[0] ?? ''),
  );
}

/** The same of everything that a feed's reading gives, whose addresses must be of the web. Somebody may take any of it for HTML. */
export function findUnsafeInFeed({ title, link, items }: ParsedFeed): string[] {
  const all = [link, ...items.flatMap((item) => [item.link, ...item.enclosures.map(({ url }) => url)])];
  const links = all.filter((each) => each !== null && !/^https?:\/\//i.test(each));
  const texts = items.flatMap((item) => [
    ...[item.id, item.title, item.summary, item.content, item.author, ...item.categories],
    ...item.enclosures.map(({ type }) => type),
  ]);
  return [...links.map(String), ...[title, ...texts].flatMap(findUnsafe)];
}
