import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import { matchBlocks } from '#lib/stories/merging/matching.ts';

/** What became of a block between two versions of a body. */
export type BlockChange =
  | { kind: 'kept'; older: Block; newer: Block; changed: boolean; moved: boolean }
  | { kind: 'added'; newer: Block }
  | { kind: 'removed'; older: Block };

/**
 * Which block is which in two versions: by id, else by what is in it (`matchBlocks`). Gives the newer body in its
 * order; a block that was removed stands where it stood, before what came in its place. Of blocks that changed places
 * as few as possible are called moved.
 */
export function alignBodies(older: Body, newer: Body): BlockChange[] {
  const matching = matchBlocks(older, newer);
  const inOrder = matching.inOrder((place) => lengthOf(older[place]));
  // by the newer place they follow; -1: at the beginning
  const removed = new Map<number, BlockChange[]>();
  let last = -1;
  for (const [place, block] of older.entries()) {
    const found = matching.newerOf.get(place);
    if (found === undefined) removed.set(last, [...(removed.get(last) ?? []), { kind: 'removed', older: block }]);
    else if (inOrder.has(place)) last = found;
  }
  const changes = newer.flatMap((block, place): BlockChange[] => {
    const from = matching.olderOf.get(place);
    const before = from === undefined ? undefined : older[from];
    const change: BlockChange =
      from === undefined || !before
        ? { kind: 'added', newer: block }
        : {
            kind: 'kept',
            older: before,
            newer: block,
            changed: !isSameContent(before, block),
            moved: !inOrder.has(from),
          };
    return [change, ...(removed.get(place) ?? [])];
  });
  return [...(removed.get(-1) ?? []), ...changes];
}

/** Moving a subhead is likelier than moving the long paragraph it passes. */
export function lengthOf(block: Block | undefined): number {
  return block ? JSON.stringify(block).length : 0;
}
