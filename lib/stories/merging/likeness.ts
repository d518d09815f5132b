import { type Block, kindOf } from '#lib/stories/blocks/kinds.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';

type Words = { words: ReadonlyMap<string, number>; wordCount: number };

/** What of a block is looked at to find it again in another version. */
export type Profile = Words & {
  type: Block['type'];
  /** Equal for equal blocks, whatever their ids. */
  content: string;
  /** What it stands for, whatever is said about it: a picture, a film, an address. */
  subject: string | null;
};

export function profileOf(block: Block): Profile {
  return { type: block.type, content: contentOf(block), ...countWords(textsOf(block)), subject: subjectOf(block) };
}

/** Everything in a block but its id, spelled so that two equal blocks have the same text. */
function contentOf({ id: _, ...content }: Block): string {
  return canonicalJson(content) ?? '';
}

/** Are they the same but for their ids? */
export function isSameContent(one: Block, other: Block): boolean {
  return one === other || isWrittenAlike(one, other) || contentOf(one) === contentOf(other);
}

/** Blocks that were stored alike mostly have their fields in one order, which is seen at once. */
const isWrittenAlike = (one: Block, other: Block) =>
  JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });

/**
 * How much of their words two blocks share, from 0 to 1. Blocks of two kinds are alike only if they have every word in
 * common: a paragraph that became a subhead.
 */
export function likeness(one: Profile, other: Profile): number {
  if (one.type === other.type && one.subject !== null && one.subject === other.subject) return 1;
  const like = wordLikeness(one, other);
  return one.type === other.type || like === 1 ? like : 0;
}

/** How much of their words two texts share, from 0 to 1. */
export function textLikeness(one: string, other: string): number {
  return wordLikeness(countWords([one]), countWords([other]));
}

function wordLikeness(one: Words, other: Words): number {
  const total = one.wordCount + other.wordCount;
  if (total === 0) return 0;
  let common = 0;
  for (const [word, times] of one.words) common += Math.min(times, other.words.get(word) ?? 0);
  return (2 * common) / total;
}

function countWords(texts: readonly string[]): Words {
  const words = new Map<string, number>();
  let wordCount = 0;
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      words.set(word, (words.get(word) ?? 0) + 1);
      wordCount += 1;
    }
  }
  return { words, wordCount };
}

function textsOf(block: Block): string[] {
  const kind = kindOf(block);
  const typed = (kind.typed ?? kind.text)(block);
  return [...typed, ...(kind.pictures?.(block) ?? []).flatMap(({ credit, alt, mediaId }) => [credit, alt, mediaId])];
}

function subjectOf(block: Block): string | null {
  if (block.type === 'image') return block.picture.mediaId;
  if (block.type === 'conditions') return canonicalJson([block.shows, block.editionId, block.subject]) ?? null;
  return block.type === 'embed' || block.type === 'linkCard' ? block.href : null;
}
