import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

/** Most of what feeds and other programs send is this simple. Longer HTML is worth the whole parser. */
const maxLength = 20_000;
const maxDepth = 30;

const voids = new Set(['br', 'img', 'wbr']);
const inline = new Set(['a', 'b', 'strong', 'i', 'em', 'span', 'u', 'cite']);
const blocks = new Set(['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'h4', 'figure', 'figcaption']);

/** One tag with its attributes. */
const tag = /<(\/?)([a-z][a-z\d]*)((?:\s+[a-zA-Z][\w:-]*(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'`=<>/]+))?)*)\s*(\/?)>/y;
const attribute = /([a-zA-Z][\w:-]*)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
/** Signs that a parser would not take as they stand, NUL and carriage returns among them. */
const odd = /[\0\r]/;

class SimpleElement implements ForeignElement {
  readonly name: string;
  readonly isHtml = true;
  readonly children: ForeignNode[] = [];
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.#attributes = attributes;
  }

  attribute(name: string): string {
    return this.#attributes.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#attributes.has(name);
  }
}

/**
 * The tree of HTML that can be read only one way: a few elements, each closed where it was opened, and no reference but
 * the common ones. It is the one that parse5 makes, for a tenth of the time; null for everything else.
 */
export function parseSimpleHtml(source: string): ForeignElement | null {
  if (source.length > maxLength || odd.test(source)) return null;
  const root = new SimpleElement('body', noAttributes);
  const open: SimpleElement[] = [root];
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at);
    const text = readText(source.slice(at, next === -1 ? source.length : next), false);
    const parent = open.at(-1);
    if (text === null || !parent) return null;
    if (text !== '') parent.children.push(text);
    if (next === -1) break;
    tag.lastIndex = next;
    const found = tag.exec(source);
    if (!found || !readTag(found, open)) return null;
    at = tag.lastIndex;
  }
  return open.length === 1 ? root : null;
}

/** @returns false where a parser would do something else than open or close it */
function readTag([, closing, name = '', written = '', slash]: RegExpExecArray, open: SimpleElement[]): boolean {
  if (closing) return written === '' && slash === '' && open.length > 1 && open.pop()?.name === name;
  const attributes = readAttributes(written);
  const parent = open.at(-1);
  if (!attributes || !parent || open.length > maxDepth || !mayStandIn(name, parent, open)) return false;
  const element = new SimpleElement(name, attributes);
  parent.children.push(element);
  if (voids.has(name)) return true;
  open.push(element);
  return slash === '';
}

function mayStandIn(name: string, parent: SimpleElement, open: readonly SimpleElement[]): boolean {
  if (name === 'li') return parent.name === 'ul' || parent.name === 'ol';
  if (voids.has(name)) return true;
  if (inline.has(name)) return name !== 'a' || !open.some((element) => element.name === 'a');
  // in formatting and in paragraphs blocks do what only the whole parser knows
  return (
    blocks.has(name) &&
    !open.some((element) => element.name === 'p' || inline.has(element.name) || /^h\d$/.test(element.name))
  );
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function readAttributes(written: string): ReadonlyMap<string, string> | null {
  if (written === '') return noAttributes;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const value = readText(double ?? single ?? bare ?? '', true);
    if (value === null) return null;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const reference = /&(?:#(\d{2,6});|([a-z]{2,6});|[a-zA-Z\d]+=|)/g;

/** Null where a reference is in it that is not among the common ones. */
function readText(text: string, isValue: boolean): string | null {
  if (!text.includes('&')) return text;
  let isCommon = true;
  const read = text.replace(
    reference,
    (whole: string, number: string | undefined, name: string | undefined, at: number) => {
      const sign = number ? signOf(Number(number)) : references[name ?? ''];
      // the "&" between two parameters of an address, and one that is a word
      const isItself = whole.endsWith('=') ? isValue : whole === '&' && !/[#a-zA-Z]/.test(text[at + 1] ?? '');
      if (sign === undefined && !isItself) isCommon = false;
      return sign ?? whole;
    },
  );
  return isCommon ? read : null;
}

/** Of numbers that mean what they say. */
function signOf(number: number): string | undefined {
  const isPlain =
    (number >= 32 && number < 127) ||
    (number >= 160 && number < 0xd800) ||
    (number >= 0xe000 && number <= 0xfffd) ||
    (number >= 0x1f300 && number <= 0x1faff);
  return isPlain ? String.fromCodePoint(number) : undefined;
}
