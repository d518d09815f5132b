import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { droppedElements } from '#lib/foreign-html/elements.ts';
import type { Context } from '#lib/foreign-html/text/context.ts';
import { StyleSheets } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, type ForeignNode, textBelow } from '#lib/foreign-html/trees/tree.ts';
import { type ForeignOptions, type LeftOut, type LeftOutKind, leftOutKinds } from '#lib/foreign-html/types.ts';

export type ReadNodes = (nodes: readonly ForeignNode[], context: Context, reading: Reading) => Piece[];

/** What one document shares while it is read. */
export class Reading {
  readonly baseUrl: string | undefined;
  readonly takesDataPictures: boolean;
  readonly isOwnPicture: (src: string) => boolean;
  readonly isUnwanted: (element: ForeignElement) => boolean;
  readonly sheets: StyleSheets;
  readonly #root: ForeignElement;
  #length: number | undefined;
  /** Elements whose words are read elsewhere: captions. */
  readonly taken = new Set<ForeignElement>();
  readonly #leftOut = new Map<LeftOutKind, number>();
  #elements = 0;
  #lists = 0;
  readonly #readNodes: ReadNodes;

  /** @param readNodes the walker, which its own parts come back to */
  constructor(root: ForeignElement, options: ForeignOptions, readNodes: ReadNodes) {
    const { baseUrl, dataPictures, isOwnPicture, isUnwanted } = options;
    this.#root = root;
    this.#readNodes = readNodes;
    this.baseUrl = baseUrl;
    this.takesDataPictures = dataPictures ?? false;
    this.isOwnPicture = isOwnPicture ?? (() => false);
    this.isUnwanted = isUnwanted ?? (() => false);
    this.sheets = new StyleSheets(root);
  }

  /** Some nodes as a flow of their own: the inside of a cell, an item, a quotation. */
  read(nodes: readonly ForeignNode[], context: Context): Piece[] {
    return this.#readNodes(nodes, context, this);
  }

  leaveOut(kind: LeftOutKind): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }

  get leftOut(): LeftOut[] {
    return leftOutKinds.flatMap((kind) => {
      const count = this.#leftOut.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    });
  }

  /** Of the words of the whole document. */
  get length(): number {
    this.#length ??= lengthOf(this.#root);
    return this.#length;
  }

  /** Counts an element; how many there were. */
  countElement(): number {
    this.#elements += 1;
    return this.#elements;
  }

  /** A name for one more list. */
  nextList(): string {
    this.#lists += 1;
    return `list ${this.#lists}`;
  }
}

/** Characters of an element that are words, as far as it is walked. */
export function lengthOf(element: ForeignElement): number {
  const isLeftOut = ({ name, isHtml }: ForeignElement) => !isHtml || droppedElements.has(name);
  return textBelow(element, isLeftOut).replace(/\s+/g, '').length;
}
