import type { Node } from '@tiptap/pm/model';
import { atMostCharacters } from '#lib/at-most.ts';
import { formatNumber } from '#lib/language.ts';
import { maxBlocks } from '#lib/stories/blocks/body.ts';
import { maxSubheadLength } from '#lib/stories/blocks/subhead.ts';

/** How many blocks are near enough to the limit to be told of it. */
const manyBlocks = 900;

type Told = { text: string; isPast: boolean };

/** What of the editor's document is near its limits or past them, in words. */
export function limitsOf(doc: Node): Told[] {
  const told: Told[] = [];
  const count = blocksIn(doc).length;
  const words = `${formatNumber('en', count)} of at most ${formatNumber('en', maxBlocks)} blocks`;
  if (hasTooManyBlocks(doc)) told.push({ text: `${words}: it cannot be saved like this.`, isPast: true });
  else if (count >= manyBlocks) told.push({ text: `${words}.`, isPast: false });
  for (const { type, textContent } of blocksIn(doc)) {
    if (type.name !== 'heading' || textContent.length <= maxSubheadLength) continue;
    const excess = `${textContent.length - maxSubheadLength} characters too long: ${atMostCharacters(maxSubheadLength)}`;
    told.push({ text: `The subhead “${textContent.slice(0, 30)}…” is ${excess}.`, isPast: true });
  }
  return told;
}

export const hasTooManyBlocks = (doc: Node): boolean => blocksIn(doc).length > maxBlocks;

/** An empty paragraph is no block. */
const blocksIn = (doc: Node) => doc.content.content.filter((node) => node.isAtom || node.content.size > 0);
