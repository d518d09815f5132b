import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

/** A document that a browser parsed. Styles are read as text: the desk's policy empties `element.style`. */
export function domTree(document: Document): ForeignElement {
  const root = read(Document.prototype, 'documentElement', document);
  return root instanceof Element ? new DomElement(root) : empty;
}

const empty: ForeignElement = { name: 'html', isHtml: true, attribute: () => '', has: () => false, children: [] };
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** By the browser's own getter: a form's and a document's properties are overlaid by the names of what is in them. */
const read = (prototype: object, property: string, of: object): unknown => Reflect.get(prototype, property, of);

class DomElement implements ForeignElement {
  readonly name: string;
  readonly isHtml: boolean;
  readonly #element: Element;
  #children: ForeignNode[] | undefined;

  constructor(element: Element) {
    this.#element = element;
    this.name = String(read(Element.prototype, 'localName', element)).toLowerCase();
    this.isHtml = read(Element.prototype, 'namespaceURI', element) === htmlNamespace;
  }

  attribute(name: string): string {
    return Element.prototype.getAttribute.call(this.#element, name) ?? '';
  }

  has(name: string): boolean {
    return Element.prototype.hasAttribute.call(this.#element, name);
  }

  get children(): readonly ForeignNode[] {
    this.#children ??= this.#nodes().flatMap((node): ForeignNode[] => {
      if (node instanceof Text) return [node.data];
      return node instanceof Element ? [new DomElement(node)] : [];
    });
    return this.#children;
  }

  #nodes(): Node[] {
    const nodes = read(Node.prototype, 'childNodes', this.#element);
    return nodes instanceof NodeList ? [...nodes] : [];
  }
}
