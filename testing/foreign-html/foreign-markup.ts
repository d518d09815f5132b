import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { Body } from '#lib/stories/blocks/body.ts';
import { kindOf } from '#lib/stories/blocks/kinds.ts';

/** The elements that our blocks are printed with, and the attributes of each. */
const ours: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p h2 strong em sub sup br ul li blockquote cite table caption thead tbody tr td'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  ol: ['start'],
  th: ['scope'],
};

/** Whatever the HTML of a body has that is not ours: an element, an attribute, a link that is not safe. */
export function foreignMarkupOf(body: Body): string[] {
  return body.flatMap((block) => foreignMarkupIn(kindOf(block).html(block, () => '')));
}

/** Elements of a page that could run, fetch or take something. */
const liveElements = new Set(
  'script style link meta base iframe frame object embed applet svg math img image picture video audio source form input button'.split(
    ' ',
  ),
);

/** Whatever of a page could run or fetch something by itself: such elements and attributes, and links that are not safe. */
export function liveMarkupIn(html: string): string[] {
  return elementsIn(parseFragment(html)).flatMap(({ tagName, attrs }) => [
    ...(liveElements.has(tagName) ? [tagName] : []),
    ...attrs
      .filter(({ name, value }) => /^on|^style$|^src|^srcdoc$|^background$|:/.test(name) || !isSafe(name, value))
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
  ]);
}

/** What only describes, and may say anything. */
const descriptions = new Set(['alt', 'title', 'aria-label', 'dir']);

/** The elements of some HTML with their attributes, but for its words: the same for whatever words it holds. */
export function skeletonOf(html: string): string[] {
  return elementsIn(parse(html)).map(({ tagName, attrs }) => {
    const shown = attrs.filter(({ name }) => !descriptions.has(name));
    return [tagName, ...shown.map(({ name, value }) => `${name}=${value}`)].join(' ');
  });
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  );
}

export const foreignMarkupIn = (html: string): string[] => foreignIn(parseFragment(html));

function foreignIn(node: DefaultTreeAdapterTypes.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child)) return defaultTreeAdapter.isTextNode(child) ? [] : [child.nodeName];
    const allowed = ours[child.tagName];
    const strange = child.attrs.filter(({ name, value }) => !allowed?.includes(name) || !isSafe(name, value));
    return [
      ...(allowed ? [] : [child.tagName]),
      ...strange.map(({ name, value }) => `${child.tagName} ${name}=${value}`),
      ...foreignIn(child),
    ];
  });
}

const isSafe = (name: string, value: string) =>
  name !== 'href' || ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(value).protocol);
