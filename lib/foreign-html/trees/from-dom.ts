import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

/** A document that a browser parsed. Styles are read as text: the desk's policy empties `element.style`. */
export const domTree = (document: Document): ForeignElement => new DomElement(document.documentElement);

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

class DomElement implements ForeignElement {
  readonly name: string;
  readonly isHtml: boolean;
  readonly #element: Element;
  #children: ForeignNode[] | undefined;

  constructor(element: Element) {
    this.#element = element;
    this.name = element.localName.toLowerCase();
    this.isHtml = element.namespaceURI === htmlNamespace;
  }

  attribute(name: string): string {
    return this.#element.getAttribute(name) ?? '';
  }

  has(name: string): boolean {
    return this.#element.hasAttribute(name);
  }

  get children(): readonly ForeignNode[] {
    this.#children ??= [...this.#element.childNodes].flatMap((node): ForeignNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
      return node instanceof Element ? [new DomElement(node)] : [];
    });
    return this.#children;
  }
}
