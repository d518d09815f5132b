import type { Terms } from '#lib/search/types.ts';
import { searchable } from '#lib/stories/searchable.ts';

const unwantedPattern = /(^|\s)-("[^"]*"?|[^\s"]+)/g;
/** A word that may be the beginning of a longer one. */
const begunPattern = /^(.*?)(?:^|\s)([\p{L}\p{N}]{3,40})$/su;

/**
 * Takes a reader's words apart. Words with a minus are kept apart because they must hold in every language at once,
 * while of the others one language is enough.
 * @returns null where nothing is wanted that could be found
 */
export function readTerms(typed: string): Terms | null {
  const text = searchable(typed);
  const unwanted: string[] = [];
  const wanted = text
    .replace(unwantedPattern, (_whole, before: string, term: string) => {
      unwanted.push(term);
      return before;
    })
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const [, before = '', word] = begunPattern.exec(wanted) ?? [];
  // within quotes a word is whole; beside an `or` it would be torn from its own side
  const isOpen = (wanted.match(/"/g) ?? []).length % 2 === 1 || /(?:^|\s)or(?:\s|$)/i.test(wanted);
  return { wanted, unwanted, begun: word && !isOpen ? { before: before.trim(), word } : null };
}

/** The single words that are wanted, as typed, each once. */
export function wordsOf({ wanted }: Terms): string[] {
  const words = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.toLowerCase() !== 'or');
}
