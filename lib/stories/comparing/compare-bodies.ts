import { type Body, picturesOf } from '#lib/stories/blocks/body.ts';
import type { Block, BlockType } from '#lib/stories/blocks/kinds.ts';
import { linesOf } from '#lib/stories/comparing/block-lines.ts';
import {
  compareLines,
  goneLine,
  isLineChanged,
  type LineChange,
  newLine,
  sameLine,
} from '#lib/stories/comparing/line-changes.ts';
import { alignBodies, type BlockChange } from '#lib/stories/merging/align.ts';

/** `type`: it is a block of another kind; `picture`: it shows others; `arrangement`: its words stand in another way. */
export type FormChange = 'type' | 'picture' | 'arrangement';

/** What became of one block, or of a field that is compared like one. */
export type BlockComparison = {
  kind: 'kept' | 'added' | 'removed';
  /** It stands elsewhere among the blocks that were kept. */
  isMoved: boolean;
  /** As it is now, or was. */
  type: BlockType;
  lines: LineChange[];
  forms: FormChange[];
};

/**
 * What became of every block between two versions of a body, in the order of `alignBodies`: the words that went and
 * came, blocks that were moved, and the name of whatever else changed.
 */
export function compareBodies(older: Body, newer: Body): BlockComparison[] {
  return alignBodies(older, newer).map(compareBlock);
}

export function isBlockChanged({ kind, isMoved, lines, forms }: BlockComparison): boolean {
  return kind !== 'kept' || isMoved || forms.length > 0 || lines.some(isLineChanged);
}

function compareBlock(change: BlockChange): BlockComparison {
  switch (change.kind) {
    case 'added':
      return { ...alone(change.newer), kind: 'added', lines: linesOf(change.newer).map(newLine) };
    case 'removed':
      return { ...alone(change.older), kind: 'removed', lines: linesOf(change.older).map(goneLine) };
    case 'kept': {
      const lines = change.changed
        ? compareLines(linesOf(change.older), linesOf(change.newer))
        : linesOf(change.newer).map(sameLine);
      return { ...alone(change.newer), kind: 'kept', isMoved: change.moved, lines, forms: formChanges(change, lines) };
    }
    default:
      return change satisfies never;
  }
}

const alone = ({ type }: Block) => ({ type, isMoved: false, forms: [] });

function formChanges(
  { older, newer, changed }: Extract<BlockChange, { kind: 'kept' }>,
  lines: readonly LineChange[],
): FormChange[] {
  if (!changed) return [];
  const forms: FormChange[] = [];
  if (older.type !== newer.type) forms.push('type');
  if (filesOf(older) !== filesOf(newer)) forms.push('picture');
  const isRearranged = lines.some((line) => line.isRearranged);
  // something is other, and nothing that is shown says so
  const isUnsaid = forms.length === 0 && !lines.some(isLineChanged);
  return isRearranged || isUnsaid ? [...forms, 'arrangement'] : forms;
}

const filesOf = (block: Block) =>
  picturesOf([block])
    .map(({ mediaId }) => mediaId)
    .join();
