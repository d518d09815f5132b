import type { BlockType } from '#lib/stories/blocks/kinds.ts';
import type { LineRole } from '#lib/stories/comparing/block-lines.ts';
import { type BlockComparison, type FormChange, isBlockChanged } from '#lib/stories/comparing/compare-bodies.ts';
import type { PartComparison, PartName } from '#lib/stories/comparing/compare-contents.ts';
import { foldRuns, type Run } from '#lib/stories/comparing/fold-runs.ts';
import { isLineChanged } from '#lib/stories/comparing/line-changes.ts';

/** What is said of a block besides its words. */
export type Note = 'moved' | 'added' | 'removed' | FormChange;

/** A comparison as it is read from top to bottom. */
export type ShownChange =
  /** So many texts in a row that are as they were. */
  | { kind: 'unchanged'; lines: number }
  /** About what follows it. `type` of the block. */
  | { kind: 'notes'; notes: Note[]; type: BlockType }
  | { kind: 'line'; role: LineRole; runs: Run[]; isMoved: boolean };

/** These show by their words alone that they came or went. */
const plain: readonly BlockType[] = ['paragraph', 'subhead'];

export type ShownPart<Part extends PartName = PartName> = { part: Part; changes: ShownChange[] };

export function toShownParts<Part extends PartName>(parts: readonly PartComparison<Part>[]): ShownPart<Part>[] {
  return parts.map(({ part, blocks }) => ({ part, changes: toShownChanges(blocks) }));
}

/**
 * What people are shown of a comparison: every change with the words around it, each block that was moved with all its
 * words, and of the rest how much there is.
 */
export function toShownChanges(blocks: readonly BlockComparison[]): ShownChange[] {
  const shown: ShownChange[] = [];
  for (const change of blocks.flatMap(showBlock)) {
    const last = shown.at(-1);
    if (change.kind === 'unchanged' && last?.kind === 'unchanged') last.lines += change.lines;
    else shown.push(change);
  }
  return shown;
}

function showBlock(block: BlockComparison): ShownChange[] {
  const { type, lines, isMoved } = block;
  if (!isBlockChanged(block)) return [{ kind: 'unchanged', lines: Math.max(lines.length, 1) }];
  const notes = notesOf(block);
  // its first words say which block is meant where none of them changed
  const isAllSame = !lines.some(isLineChanged);
  const shown = lines.flatMap((line, place): ShownChange[] => {
    if (!isMoved && !isLineChanged(line) && !(isAllSame && place === 0)) return [{ kind: 'unchanged', lines: 1 }];
    return [{ kind: 'line', role: line.role, runs: foldRuns(line.runs), isMoved }];
  });
  return [...(notes.length > 0 ? [{ kind: 'notes' as const, notes, type }] : []), ...shown];
}

function notesOf({ kind, type, isMoved, forms }: BlockComparison): Note[] {
  if (kind !== 'kept') return plain.includes(type) ? [] : [kind];
  return [...(isMoved ? (['moved'] as const) : []), ...forms];
}
