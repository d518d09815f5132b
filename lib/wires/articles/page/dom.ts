import { parseHTML } from 'linkedom';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import { textBelow } from '#lib/foreign-html/trees/tree.ts';

/* A document for Readability, made of what we parsed, so that it holds nothing but what may be looked at. */

const keptAttributes = [
  ...['class', 'id', 'href', 'src', 'srcset', 'alt', 'title', 'width', 'height', 'style', 'role', 'rel', 'itemprop'],
  ...[
    'data-src',
    'data-lazy-src',
    'data-original',
    'data-orig-file',
    'data-srcset',
    'data-lazy-srcset',
    'data-videoid',
  ],
  ...['hidden', 'aria-hidden', 'colspan', 'rowspan', 'start', 'type', 'value', 'dir', 'lang', 'cite', 'face', 'size'],
];
/** Readability calls itself for every level. */
const maxDepth = 200;

/** @param change another element in place of one; null: it is left out, with all in it */
export function toDocument(
  root: ForeignElement,
  title: string,
  change: (element: ForeignElement) => ForeignElement | null,
): Document {
  const { document } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>');
  document.title = title;
  const body = root.children.find((child) => typeof child !== 'string' && child.name === 'body');
  if (typeof body !== 'object') return document;
  const stack: { node: ForeignNode; parent: Element; depth: number }[] = [];
  const push = (children: readonly ForeignNode[], parent: Element, depth: number) => {
    for (const node of children.toReversed()) stack.push({ node, parent, depth });
  };
  push(body.children, document.body, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent, depth } = next;
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    else {
      const element = change(node);
      if (!element) continue;
      if (depth > maxDepth) parent.appendChild(document.createTextNode(textBelow(element)));
      else push(element.children, append(document, parent, element), depth + 1);
    }
  }
  return document;
}

function append(document: Document, parent: Element, element: ForeignElement): Element {
  const made = document.createElement(/^[a-z][a-z\d-]*$/.test(element.name) ? element.name : 'span');
  for (const name of keptAttributes) if (element.has(name)) made.setAttribute(name, element.attribute(name));
  parent.appendChild(made);
  return made;
}

/** What Readability left of it, as our walker reads it. */
export class DomElement implements ForeignElement {
  readonly name: string;
  readonly isHtml = true;
  readonly #element: Element;
  #children: ForeignNode[] | undefined;

  constructor(element: Element) {
    this.#element = element;
    this.name = element.localName.toLowerCase();
  }

  attribute(name: string): string {
    return this.#element.getAttribute(name) ?? '';
  }

  has(name: string): boolean {
    return this.#element.hasAttribute(name);
  }

  get children(): readonly ForeignNode[] {
    this.#children ??= [...this.#element.childNodes].flatMap((node): ForeignNode[] => {
      if (node.nodeType === 3) return [node.textContent ?? ''];
      return isElement(node) ? [new DomElement(node)] : [];
    });
    return this.#children;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
