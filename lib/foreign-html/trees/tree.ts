/**
 * The little that the walker asks of a parsed document, so that it reads the same whoever parsed it. A text is a string;
 * comments and instructions are not in it.
 */
export type ForeignNode = string | ForeignElement;

export interface ForeignElement {
  /** In lower case. */
  readonly name: string;
  /** Whether it is of HTML, not of SVG or MathML. */
  readonly isHtml: boolean;
  /** '' for one that is not there. */
  attribute(name: string): string;
  /** Whether it has one, be it empty. */
  has(name: string): boolean;
  readonly children: readonly ForeignNode[];
}

/** Elements of one document that are read with their form. A body's 1,000 blocks are made of fewer. */
export const maxElements = 30_000;

/** Every element below one, in the document's order. Keeps its own stack: markup may be nested deeper than ours may. */
export function* elementsBelow(root: ForeignElement): Generator<ForeignElement> {
  const stack: ForeignNode[] = root.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    yield node;
    pushChildren(stack, node);
  }
}

/** How many elements are looked at before something is taken for not there. */
const maxLooked = 2_000;

export function findBelow(
  root: ForeignElement,
  isWanted: (element: ForeignElement) => boolean,
): ForeignElement | undefined {
  let looked = 0;
  for (const element of elementsBelow(root)) {
    if (isWanted(element)) return element;
    looked += 1;
    if (looked === maxLooked) return undefined;
  }
  return undefined;
}

/** The words of an element, as they stand in the markup. */
export function textBelow(root: ForeignElement, isLeftOut: (element: ForeignElement) => boolean = () => false): string {
  let text = '';
  const stack: ForeignNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else if (!isLeftOut(node)) pushChildren(stack, node);
  }
  return text;
}

/** Last child first, so that the first is popped first. */
function pushChildren(stack: ForeignNode[], { children }: ForeignElement): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (child !== undefined) stack.push(child);
  }
}

/** Has one of these names among its classes. Before every class of a mail Outlook on the web puts `x_`, Gmail `m_` and a number, Yahoo `yiv` and one. */
export function hasClass(element: ForeignElement, ...names: readonly string[]): boolean {
  const found = element.attribute('class');
  return (
    found !== '' &&
    found.split(/\s+/).some((each) => names.includes(each.replace(/^(?:x_|m_-?\d+|yiv\d+)+/, '').toLowerCase()))
  );
}
