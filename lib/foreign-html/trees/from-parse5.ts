import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, Parser } from 'parse5';
import { parseSimpleHtml } from '#lib/foreign-html/trees/from-simple-html.ts';
import { type ForeignElement, type ForeignNode, maxElements } from '#lib/foreign-html/trees/tree.ts';

/** Characters that are parsed; a megabyte costs some 100 ms. */
const maxParsed = 2_000_000;

export type ParsedHtml = {
  root: ForeignElement;
  /** What stands behind the last character that was read, as it came; '' for most. */
  rest: string;
};

/**
 * Parses as a browser does that runs no scripts. Parsing ends at a number of characters and of elements, because
 * formatting that is never closed is built anew in every paragraph: 60 kB can become millions of elements.
 */
export function parseHtml(source: string): ParsedHtml {
  const simple = parseSimpleHtml(source);
  return simple ? { root: simple, rest: '' } : parseWhole(source);
}

/** The same without the short way that most of what feeds send can take. */
export function parseWhole(source: string): ParsedHtml {
  const kept = withoutData(source);
  const parser = new Parser({ scriptingEnabled: false, treeAdapter: countingAdapter() });
  let read = Math.min(kept.length, maxParsed);
  try {
    parser.tokenizer.write(kept.slice(0, read), true);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    read = Math.min(read, parser.tokenizer.preprocessor.offset);
  }
  const root = parser.document.childNodes.find((node) => defaultTreeAdapter.isElementNode(node));
  return { root: new Parse5Element(root ?? emptyRoot()), rest: kept.slice(read) };
}

class TooManyElements extends Error {}

function countingAdapter() {
  let count = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...parameters) => {
    count += 1;
    if (count > maxElements) throw new TooManyElements();
    return defaultTreeAdapter.createElement(...parameters);
  };
  return { ...defaultTreeAdapter, createElement };
}

const emptyRoot = () => defaultTreeAdapter.createElement('html', html.NS.HTML, []);

/** Pictures in the HTML itself are most of its length, and a server takes none of them. */
function withoutData(source: string): string {
  return source.length < maxParsed
    ? source
    : source.replace(/(["'])data:[a-z/+.-]{0,40};base64,[A-Za-z0-9+/=\s]+\1/gi, '$1data:,$1');
}

class Parse5Element implements ForeignElement {
  readonly name: string;
  readonly isHtml: boolean;
  readonly #element: DefaultTreeAdapterTypes.Element;
  #children: ForeignNode[] | undefined;

  constructor(element: DefaultTreeAdapterTypes.Element) {
    this.#element = element;
    this.name = element.tagName.toLowerCase();
    this.isHtml = element.namespaceURI === html.NS.HTML;
  }

  attribute(name: string): string {
    return this.#element.attrs.find((each) => each.name === name)?.value ?? '';
  }

  has(name: string): boolean {
    return this.#element.attrs.some((each) => each.name === name);
  }

  get children(): readonly ForeignNode[] {
    this.#children ??= this.#element.childNodes.flatMap((node): ForeignNode[] => {
      if (defaultTreeAdapter.isTextNode(node)) return [node.value];
      return defaultTreeAdapter.isElementNode(node) ? [new Parse5Element(node)] : [];
    });
    return this.#children;
  }
}
