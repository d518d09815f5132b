import { elementsBelow, type ForeignElement, type ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import { kindsOfLines, type StretchKind } from '#lib/webmail/reading/bodies/earlier/kinds-of-lines.ts';
import { type Arranged, arrange, type Branch, isBranch } from '#lib/webmail/reading/bodies/html/arrange.ts';
import { maxStretches } from '#lib/webmail/reading/bodies/stretches.ts';

export type TreeStretch = { kind: StretchKind; root: ForeignElement };
type Range = { kind: StretchKind; from: number; until: number };

/**
 * The document of a mail as one document for each of its stretches, every one with the elements that are around it and
 * with the sheets of the whole. What the mail hides is in none.
 */
export function partTree(document: ForeignElement): TreeStretch[] {
  const arranged = arrange(document);
  const sheets = sheetsOf(document);
  return rangesOf(arranged).map((range) => ({
    kind: range.kind,
    root: new PartElement(document, [...sheets, ...childrenIn(arranged.root, range)]),
  }));
}

const maxSheets = 50;

function sheetsOf(document: ForeignElement): ForeignElement[] {
  const sheets: ForeignElement[] = [];
  for (const element of elementsBelow(document))
    if (element.isHtml && element.name === 'style' && sheets.length < maxSheets) sheets.push(element);
  return sheets;
}

function rangesOf({ root, lines, lineOfLeaf }: Arranged): Range[] {
  const kinds = kindsOfLines(lines);
  const ranges: Range[] = [];
  for (const [leaf, line] of lineOfLeaf.entries()) {
    const kind = kinds[line];
    const last = ranges.at(-1);
    if (kind !== undefined && kind !== last?.kind && ranges.length < maxStretches)
      ranges.push({ kind, from: ranges.length === 0 ? 0 : leaf, until: root.until });
    if (last && last !== ranges.at(-1)) last.until = leaf;
  }
  return ranges.length > 0 ? ranges : [{ kind: 'words', from: 0, until: root.until }];
}

/** Of some leaves, with the elements between them and the root. */
function childrenIn(branch: Branch, range: Range): ForeignNode[] {
  const children: ForeignNode[] = [];
  let leaf = branch.from;
  for (const child of branch.children) {
    const from = isBranch(child) ? child.from : leaf;
    const until = isBranch(child) ? child.until : leaf + 1;
    leaf = until;
    if (from >= range.until || until <= range.from) continue;
    if (!isBranch(child)) children.push(child);
    else if (child.isWhole && from >= range.from && until <= range.until) children.push(child.element);
    else children.push(new PartElement(child.element, childrenIn(child, range), nameIn(child)));
  }
  return children;
}

/** Words of an earlier mail are no quotation within their stretch, so that lists and tables keep their form. */
const nameIn = ({ element, isQuotation }: Branch) => (isQuotation ? 'div' : element.name);

/** An element with some of its children. */
class PartElement implements ForeignElement {
  readonly name: string;
  readonly isHtml: boolean;
  readonly children: readonly ForeignNode[];
  readonly #element: ForeignElement;

  constructor(element: ForeignElement, children: readonly ForeignNode[], name = element.name) {
    this.#element = element;
    this.name = name;
    this.isHtml = element.isHtml;
    this.children = children;
  }

  attribute(name: string): string {
    return this.#element.attribute(name);
  }

  has(name: string): boolean {
    return this.#element.has(name);
  }
}
