import type { ItemPiece } from '#lib/foreign-html/blocks/pieces.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { maxListDepth, maxSublists, type Sublist } from '#lib/stories/blocks/list.ts';

export type FoldedList = Sublist & { type: 'list' };
type Open = { level: number; item: ItemPiece; branch: Sublist; next: number };

/**
 * Lists of items in a row. Another kind or a number that does not follow begins a new one. So does another list, unless
 * nobody could see that it is one: its number follows, or its bullets are the same.
 */
export function foldLists(items: readonly ItemPiece[]): FoldedList[] {
  const folded: FoldedList[] = [];
  const open: Open[] = [];
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const inner = open.at(-1);
    if (inner && inner.level > item.level) inner.level = item.level;
    const isDeeper = inner !== undefined && inner.level < item.level && open.length < maxListDepth;
    const isFull = open.length > 1 && (open.at(-2)?.branch.items.at(-1)?.lists?.length ?? 0) >= maxSublists;
    if (inner && !isDeeper && (isFull || isNext(inner, item, open.length === 1))) addItem(inner, item.text);
    else {
      if (inner && !isDeeper) open.pop();
      open.push(beginList(folded, open.at(-1), item));
    }
  }
  return folded;
}

function isNext(open: Open, item: ItemPiece, isOutermost: boolean): boolean {
  return (
    open.branch.ordered === item.ordered &&
    (item.number === null || follows(open, item)) &&
    (!isOutermost || open.item.list === item.list || looksLikeOne(open, item))
  );
}

const follows = ({ next }: Open, { number, letter }: ItemPiece) => number === next || letter === next;

const looksLikeOne = (open: Open, item: ItemPiece) =>
  item.number === null ? item.bullet !== undefined && item.bullet === open.item.bullet : follows(open, item);

function addItem(open: Open, text: Inline[]): void {
  open.branch.items.push({ text });
  open.next += 1;
}

function beginList(folded: FoldedList[], around: Open | undefined, item: ItemPiece): Open {
  const first = item.number ?? 1;
  const branch: Sublist = {
    ordered: item.ordered,
    ...(item.ordered && first !== 1 ? { start: first } : {}),
    items: [{ text: item.text }],
  };
  const parent = around?.branch.items.at(-1);
  if (parent) parent.lists = [...(parent.lists ?? []), branch];
  else folded.push(Object.assign(branch, { type: 'list' as const }));
  return { level: item.level, item, branch, next: first + 1 };
}
