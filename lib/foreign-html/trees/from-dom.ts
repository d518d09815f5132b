import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

/** A document that a browser parsed. Styles are read as text: the desk's policy empties `element.style`. */
export function domTree(document: Document): ForeignElement {
  const getters = browserGetters();
  const root = getters.documentElement(document);
  return root instanceof Element ? new DomElement(root, getters) : empty;
}

const empty: ForeignElement = { name: 'html', isHtml: true, attribute: () => '', has: () => false, children: [] };
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

type Getters = ReturnType<typeof browserGetters>;

/** The browser's own: a form's and a document's properties are overlaid by the names of what is in them. */
const browserGetters = () => ({
  documentElement: getterOf(Document.prototype, 'documentElement'),
  localName: getterOf(Element.prototype, 'localName'),
  namespaceURI: getterOf(Element.prototype, 'namespaceURI'),
  firstChild: getterOf(Node.prototype, 'firstChild'),
  nextSibling: getterOf(Node.prototype, 'nextSibling'),
});

function getterOf(prototype: object, property: string): (of: object) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  return (of) => getter?.call(of);
}

class DomElement implements ForeignElement {
  readonly name: string;
  readonly isHtml: boolean;
  readonly #element: Element;
  readonly #getters: Getters;
  #children: ForeignNode[] | undefined;

  constructor(element: Element, getters: Getters) {
    this.#element = element;
    this.#getters = getters;
    this.name = String(getters.localName(element)).toLowerCase();
    this.isHtml = getters.namespaceURI(element) === htmlNamespace;
  }

  attribute(name: string): string {
    return Element.prototype.getAttribute.call(this.#element, name) ?? '';
  }

  has(name: string): boolean {
    return Element.prototype.hasAttribute.call(this.#element, name);
  }

  get children(): readonly ForeignNode[] {
    this.#children ??= this.#readChildren();
    return this.#children;
  }

  #readChildren(): ForeignNode[] {
    const { firstChild, nextSibling } = this.#getters;
    const children: ForeignNode[] = [];
    for (let node = firstChild(this.#element); node instanceof Node; node = nextSibling(node)) {
      if (node instanceof Text) children.push(node.data);
      else if (node instanceof Element) children.push(new DomElement(node, this.#getters));
    }
    return children;
  }
}
