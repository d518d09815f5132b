import { newBlockId } from '#lib/stories/blocks/block-id.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import { alignBodies } from '#lib/stories/merging/align.ts';

/**
 * The newer body with the older one's ids where a block is the same or a changed one, so that merges and comparisons
 * know it again. What the newer blocks were called says nothing: every version is made anew.
 */
export function carryIds(older: Body, newer: Body): Body {
  const renamed = newer.map((block) => ({ ...block, id: newBlockId() }));
  return alignBodies(older, renamed).flatMap((change) => {
    if (change.kind === 'removed') return [];
    return change.kind === 'kept' ? { ...change.newer, id: change.older.id } : change.newer;
  });
}
