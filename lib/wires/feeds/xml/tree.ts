/** Words of an element; those of a CDATA section were never markup of the feed. */
export type XmlText = { text: string; isCdata: boolean };
export type XmlNode = XmlElement | XmlText;

const none: ReadonlyMap<string, string> = new Map();
const noElements: readonly XmlElement[] = [];

/**
 * An element of a feed's document. Names are lower case, and their prefix is that which the namespace usually has,
 * whatever the document calls it: "media:content". What belongs to the feed's own format has no prefix.
 */
export class XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | null;
  readonly children: XmlNode[] = [];
  #named: ReadonlyMap<string, readonly XmlElement[]> | undefined;

  constructor(name: string, attributes: ReadonlyMap<string, string> = none, parent: XmlElement | null = null) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** '' for one that is not there. */
  attribute(name: string): string {
    return this.attributes.get(name) ?? '';
  }

  /** Those of one name, in the document's order. */
  named(name: string): readonly XmlElement[] {
    return this.children.length === 0 ? noElements : (this.#byName().get(name) ?? noElements);
  }

  /** The elements right below, of one of these names where any is given, in the document's order. */
  elements(...names: readonly string[]): readonly XmlElement[] {
    const [name, ...others] = names;
    if (name === undefined) return this.children.filter((child) => child instanceof XmlElement);
    if (others.every((other) => this.named(other).length === 0)) return this.named(name);
    return this.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && names.includes(child.name),
    );
  }

  element(name: string): XmlElement | undefined {
    return this.named(name)[0];
  }

  /** Made when it is first asked for, which is after all children are there: a reader asks for dozens of names. */
  #byName(): ReadonlyMap<string, readonly XmlElement[]> {
    if (this.#named !== undefined) return this.#named;
    const named = new Map<string, XmlElement[]>();
    for (const child of this.children) {
      if (!(child instanceof XmlElement)) continue;
      const list = named.get(child.name);
      if (list === undefined) named.set(child.name, [child]);
      else list.push(child);
    }
    this.#named = named;
    return named;
  }

  /** Its words and those below, as they stand in the document. Keeps its own stack: a document may be nested deeply. */
  get text(): string {
    const [only] = this.children;
    if (this.children.length === 1 && only !== undefined && !(only instanceof XmlElement)) return only.text;
    let text = '';
    const stack: XmlNode[] = this.children.toReversed();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!(node instanceof XmlElement)) text += node.text;
      else for (let at = node.children.length - 1; at >= 0; at -= 1) pushNode(stack, node.children[at]);
    }
    return text;
  }

  /** What it or the nearest element around it says by an attribute that holds for all below, such as `xml:lang`. */
  inherited(name: string): string {
    for (let element: XmlElement | null = this; element !== null; element = element.parent) {
      const value = element.attributes.get(name);
      if (value !== undefined) return value;
    }
    return '';
  }
}

function pushNode(stack: XmlNode[], node: XmlNode | undefined): void {
  if (node !== undefined) stack.push(node);
}
