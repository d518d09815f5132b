import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import { asStored } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** Words that were sent without an answer. `from`: the stored ones that they were made of; null for a new story. */
export type SentWords = { from: StoryContent | null; content: StoryContent };

/**
 * What both began with, where one's own words were sent, nobody knows whether they arrived, and others saved since.
 * A field or block that is stored as it was changed and sent is nobody else's change, so both began with it as it is.
 */
export function baseWithSent(base: StoryContent, { from, content }: SentWords, theirs: StoryContent): StoryContent {
  const [before, mine, now] = [asStored(base), asStored(content), asStored(theirs)];
  const origin = from && asStored(from);
  const [stored, were] = [valuesOf(now), valuesOf(origin ?? {})];
  const isChanged = ([field, value]: [string, unknown]) => canonicalJson(value) !== canonicalJson(were.get(field));
  const isStored = ([field, value]: [string, unknown]) => canonicalJson(value) === canonicalJson(stored.get(field));
  const fields = Object.entries(mine).filter((entry) => isChanged(entry) && isStored(entry));
  const body = bodyWithSent(before.body, { from: origin?.body ?? [], content: mine.body }, now.body);
  return { ...before, ...Object.fromEntries(fields), body };
}

const valuesOf = (content: object) => new Map<string, unknown>(Object.entries(content));

/** In the order of the base; a block that is new in it stands after the one it was put after. */
function bodyWithSent(base: Body, { from, content }: { from: Body; content: Body }, theirs: Body): Body {
  const [were, sent, stored] = [byId(from), byId(content), byId(theirs)];
  const isIn = (blocks: ReadonlyMap<string, Block>, block: Block) => {
    const there = blocks.get(block.id);
    return there !== undefined && isSameContent(there, block);
  };
  const body = base.flatMap((block) => {
    const mine = sent.get(block.id);
    if (!mine) return were.has(block.id) && !stored.has(block.id) ? [] : [block];
    return [isIn(stored, mine) && !isIn(were, mine) ? mine : block];
  });
  const known = byId(base);
  for (const [place, block] of content.entries()) {
    if (known.has(block.id) || were.has(block.id) || !isIn(stored, block)) continue;
    const before = content.slice(0, place).findLast(({ id }) => body.some((each) => each.id === id));
    body.splice(body.findIndex(({ id }) => id === before?.id) + 1, 0, block);
  }
  return body;
}

const byId = (body: Body) => new Map(body.map((block) => [block.id, block]));
