import type { Db } from '#lib/db/client.ts';
import type { CleanItem, Wire, WireWords } from '#lib/wires/types.ts';

/** `later`: a host asked to be left alone for a while. `isIncomplete`: less came than the wire's rights allow. */
export type ComposedWords =
  | { kind: 'ready'; words: WireWords; isIncomplete: boolean }
  | { kind: 'later'; retryAt: Date };

/**
 * Makes of an item what a story has from it: the article's page is read and pictures are copied where the wire's rights
 * allow. What cannot be had costs itself, not the item. Writes nothing but copied pictures.
 * @param isLastTry whatever is missing is left out
 */
export async function composeWords(
  _db: Db,
  _wire: Wire,
  _item: CleanItem,
  _now: () => Date,
  _options: { isLastTry: boolean },
): Promise<ComposedWords> {
  throw new Error('not built yet');
}
