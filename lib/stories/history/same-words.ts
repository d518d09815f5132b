import { contentOf, type RevisionRow } from '#lib/stories/history/revisions.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';

/**
 * Do both hold the same words and placing? They are compared as they are read: the shape that a block was stored in once
 * is no word, nor is what it is called.
 */
export function hasSameWords(one: RevisionRow, other: RevisionRow): boolean {
  return one.id === other.id || wordsIn(one) === wordsIn(other);
}

function wordsIn(revision: RevisionRow): string | undefined {
  const { body, ...content } = contentOf(revision);
  return canonicalJson({ ...content, body: body.map((block) => ({ ...block, id: '' })) });
}
