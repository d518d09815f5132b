import { blockElements, droppedElements } from '#lib/foreign-html/elements.ts';
import { StyleSheets } from '#lib/foreign-html/text/styles.ts';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import type { BodyLine, StretchKind } from '#lib/webmail/reading/bodies/earlier/kinds-of-lines.ts';
import { hidingProperties, isKeptFromReaders, isTooSmall } from '#lib/webmail/reading/bodies/html/hidden.ts';
import { beginsEarlierMail, kindOfElement } from '#lib/webmail/reading/bodies/html/marks.ts';
import { showOverrides } from '#lib/webmail/reading/bodies/plain/legible.ts';

/**
 * An element with what is left in it. Its leaves (texts, and elements without anything in them) are counted through the
 * document; `from` is its first one, `until` the one behind its last.
 */
export type Branch = {
  element: ForeignElement;
  children: (Branch | ForeignNode)[];
  from: number;
  until: number;
  /** Whether it may stand as it was, down to its leaves. */
  isWhole: boolean;
  /** It is the quotation that an earlier mail stands in, which its stretch says already. */
  isQuotation: boolean;
};

/** `lineOfLeaf`: in which of the lines each leaf stands; -1 for those before the first. */
export type Arranged = { root: Branch; lines: BodyLine[]; lineOfLeaf: number[] };

/** How deep elements are told apart; what is nested deeper belongs to the line it begins in. */
const maxDepth = 200;
/** Of a line; no head is longer. */
const maxText = 600;

type Around = { kind: StretchKind; isTooSmall: boolean; depth: number };

/** A document as lines, with what it marks as quoted and signed, and without what it hides. */
export function arrange(document: ForeignElement): Arranged {
  const arranging = new Arranging(document);
  const root = arranging.branch(document, { kind: 'words', isTooSmall: false, depth: 0 });
  return { root, lines: arranging.lines(), lineOfLeaf: arranging.lineOfLeaf };
}

class Arranging {
  readonly lineOfLeaf: number[] = [];
  readonly #lines: { raw: string; kind: StretchKind; endsWords: boolean }[] = [];
  readonly #sheets: StyleSheets;
  #isOpen = false;
  #endsWords = false;

  constructor(document: ForeignElement) {
    this.#sheets = new StyleSheets(document, hidingProperties);
  }

  lines(): BodyLine[] {
    return this.#lines.map(({ raw, kind, endsWords }) => ({
      text: raw.replace(/[\s\u00a0]+/g, ' ').trim(),
      kind,
      isMark: /^\s*--[ \u00a0]\s*$/.test(raw),
      endsWords,
    }));
  }

  branch(element: ForeignElement, around: Around, isQuotation = false): Branch {
    const from = this.lineOfLeaf.length;
    const branch: Branch = { element, children: [], from, until: from, isWhole: !isQuotation, isQuotation };
    for (const child of element.children) {
      const kept = typeof child === 'string' ? this.#text(child, around) : this.#element(child, around);
      if (kept !== null) branch.children.push(kept);
      branch.isWhole &&= kept === child || (isBranch(kept) && kept.isWhole);
    }
    branch.until = this.lineOfLeaf.length;
    return branch;
  }

  #text(text: string, { kind, isTooSmall: isUnread }: Around): string | null {
    if (isUnread && /\S/.test(text)) return null;
    this.#leaf(kind, text);
    return showOverrides(text);
  }

  #element(element: ForeignElement, around: Around): Branch | ForeignElement | null {
    const style = this.#sheets.styleOf(element);
    if (isKeptFromReaders(element, style)) return null;
    const marked = around.kind === 'quote' ? null : kindOfElement(element);
    const endsLine = marked !== null || element.name === 'br' || blockElements.has(element.name);
    if (beginsEarlierMail(element)) this.#endsWords = true;
    if (endsLine || this.#endsWords) this.#isOpen = false;
    const inside: Around = {
      kind: marked ?? around.kind,
      isTooSmall: isTooSmall(style) ?? around.isTooSmall,
      depth: around.depth + 1,
    };
    const kept = this.#inside(element, inside, marked === 'quote' && element.name === 'blockquote');
    if (endsLine) this.#isOpen = false;
    return kept;
  }

  #inside(element: ForeignElement, inside: Around, isQuotation: boolean): Branch | ForeignElement {
    const isRead = element.isHtml && !droppedElements.has(element.name);
    if (isRead && inside.depth < maxDepth && element.children.length > 0)
      return this.branch(element, inside, isQuotation);
    this.#leaf(inside.kind, '', element.name === 'img' || (isRead && element.children.length > 0));
    return element;
  }

  #leaf(kind: StretchKind, text: string, isSeen = /\S/.test(text)): void {
    if (isSeen && !this.#isOpen) {
      this.#lines.push({ raw: '', kind, endsWords: this.#endsWords });
      this.#isOpen = true;
      this.#endsWords = false;
    }
    const line = this.#lines.at(-1);
    if (line && this.#isOpen && line.raw.length < maxText) line.raw += text.slice(0, maxText);
    this.lineOfLeaf.push(this.#lines.length - 1);
  }
}

export const isBranch = (node: Branch | ForeignNode | null): node is Branch =>
  node !== null && typeof node === 'object' && 'isWhole' in node;
