import { type Block, kindOf } from '#lib/stories/blocks/kinds.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';

/** What of a block is looked at to find it again in another version. */
export type Profile = {
  type: Block['type'];
  /** Equal for equal blocks, whatever their ids. */
  content: string;
  words: ReadonlyMap<string, number>;
  wordCount: number;
  /** What it stands for, whatever is said about it: a picture, a film, an address. */
  subject: string | null;
};

export function profileOf(block: Block): Profile {
  const words = countWords(block);
  const wordCount = [...words.values()].reduce((total, times) => total + times, 0);
  return { type: block.type, content: contentOf(block), words, wordCount, subject: subjectOf(block) };
}

/** Everything in a block but its id, spelled so that two equal blocks have the same text. */
function contentOf({ id: _, ...content }: Block): string {
  return canonicalJson(content) ?? '';
}

/** Are they the same but for their ids? */
export function isSameContent(one: Block, other: Block): boolean {
  return one === other || contentOf(one) === contentOf(other);
}

/**
 * How much of their words two blocks share, from 0 to 1. Blocks of two kinds are alike only if they have every word in
 * common: a paragraph that became a subhead.
 */
export function likeness(one: Profile, other: Profile): number {
  if (one.type === other.type && one.subject !== null && one.subject === other.subject) return 1;
  const total = one.wordCount + other.wordCount;
  if (total === 0) return 0;
  let common = 0;
  for (const [word, times] of one.words) common += Math.min(times, other.words.get(word) ?? 0);
  const like = (2 * common) / total;
  return one.type === other.type || like === 1 ? like : 0;
}

function countWords(block: Block): ReadonlyMap<string, number> {
  const kind = kindOf(block);
  const pictures = kind.pictures?.(block) ?? [];
  const typed = (kind.typed ?? kind.text)(block);
  const words = new Map<string, number>();
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const line of [...typed, ...pictures.flatMap(({ credit, alt }) => [credit, alt])]) {
    for (const word of line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) count(word);
  }
  for (const { mediaId } of pictures) count(mediaId);
  return words;
}

function subjectOf(block: Block): string | null {
  if (block.type === 'image') return block.picture.mediaId;
  return block.type === 'embed' || block.type === 'linkCard' ? block.href : null;
}
