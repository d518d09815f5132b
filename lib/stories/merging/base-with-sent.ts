import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import { asStored } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * What both began with, where one's own words were sent, nobody knows whether they arrived, and others saved since.
 * A field or block that is stored as it was sent is nobody else's change, so both began with it as it is.
 */
export function baseWithSent(base: StoryContent, sent: StoryContent, theirs: StoryContent): StoryContent {
  const [before, mine, now] = [asStored(base), asStored(sent), asStored(theirs)];
  const stored = new Map<string, unknown>(Object.entries(now));
  const fields = Object.entries(mine).filter(
    ([field, value]) => canonicalJson(value) === canonicalJson(stored.get(field)),
  );
  return { ...before, ...Object.fromEntries(fields), body: bodyWithSent(before.body, mine.body, now.body) };
}

/** In the order of the base; a block that is new in it stands after the one it was put after. */
function bodyWithSent(base: Body, sent: Body, theirs: Body): Body {
  const [sentById, theirsById] = [byId(sent), byId(theirs)];
  const isStored = (block: Block) => {
    const stored = theirsById.get(block.id);
    return stored !== undefined && isSameContent(stored, block);
  };
  const body = base.flatMap((block) => {
    const mine = sentById.get(block.id);
    if (!mine) return theirsById.has(block.id) ? [block] : [];
    return [isStored(mine) ? mine : block];
  });
  const known = byId(base);
  for (const [place, block] of sent.entries()) {
    if (known.has(block.id) || !isStored(block)) continue;
    const before = sent.slice(0, place).findLast(({ id }) => body.some((each) => each.id === id));
    body.splice(body.findIndex(({ id }) => id === before?.id) + 1, 0, block);
  }
  return body;
}

const byId = (body: Body) => new Map(body.map((block) => [block.id, block]));
