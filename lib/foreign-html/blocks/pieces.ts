import { shifted } from '#lib/foreign-html/text/characters.ts';
import type { ForeignPicture } from '#lib/foreign-html/types.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

/** An item of a list, with the level it is on; `fold-lists.ts` makes lists of those in a row. */
export type ItemPiece = {
  kind: 'item';
  list: string;
  /** From 1. */
  level: number;
  ordered: boolean;
  /** Null where it isn't numbered. */
  number: number | null;
  /** What its number is where the list counts in letters: "i." is 1, and 9 after "h." */
  letter?: number | undefined;
  /** The bullet, where its program drew one. */
  bullet?: string | undefined;
  text: Inline[];
};

export type TablePiece = {
  kind: 'table';
  caption: string;
  /** As many cells in each row; each has its lines. */
  rows: Inline[][][][];
  headRow: boolean;
  headColumn: boolean;
};

/**
 * What the walker finds, in order, before anyone asks what fits into a block: a list, a table and a quotation read their
 * insides as pieces too, and take of them what they can hold.
 */
export type Piece =
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'subhead'; text: Inline[] }
  | ItemPiece
  | { kind: 'quote'; paragraphs: Inline[][]; goesOn: boolean }
  | { kind: 'pullQuote'; text: string; attribution: string }
  | TablePiece
  | { kind: 'embed'; href: string; title: string }
  | { kind: 'picture'; picture: ForeignPicture };

export type WordsPiece = Extract<Piece, { kind: 'paragraph' | 'subhead' | 'item' | 'quote' | 'pullQuote' }>;

export const isWords = (piece: Piece): piece is WordsPiece =>
  ['paragraph', 'subhead', 'item', 'quote', 'pullQuote'].includes(piece.kind);

/** Its paragraphs, for a place that can hold nothing more; an item begins with its bullet or number. */
export function linesOf(piece: WordsPiece): Inline[][] {
  switch (piece.kind) {
    case 'quote':
      return piece.paragraphs;
    case 'pullQuote':
      return [piece.text, piece.attribution].filter(Boolean).map((text) => [{ text }]);
    case 'item':
      return [joinRuns([[{ text: piece.number === null ? '• ' : `${piece.number}. ` }], piece.text])];
    default:
      return [piece.text];
  }
}

const sameMarks = (one: Inline, other: Inline) =>
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  one.script === other.script &&
  one.href === other.href;

/** Adds a run, as a part of the last one where both have the same marks. */
export function pushRun(runs: Inline[], run: Inline): void {
  const last = runs.at(-1);
  if (last && sameMarks(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (run.text !== '') runs.push(run);
}

/** Several texts as one. */
export function joinRuns(texts: readonly (readonly Inline[])[], between = ''): Inline[] {
  const joined: Inline[] = [];
  for (const [place, runs] of texts.entries()) {
    if (place > 0 && between) pushRun(joined, { text: between });
    for (const run of runs) pushRun(joined, run);
  }
  return joined;
}

/** Words without marks; raised and lowered figures stay so where there are signs for them. */
export function plainWords(runs: readonly Inline[]): string {
  return runs.map(({ text, script }) => (script ? shifted(text, script) : text)).join('');
}
