import type { Db } from '#lib/db/client.ts';
import type { AskedPage } from '#lib/paged.ts';
import { searchStories } from '#lib/search/search-stories.ts';
import { suggestSpelling } from '#lib/search/spelling.ts';
import { readTerms } from '#lib/search/terms.ts';
import type { AnsweredSearch, Search } from '#lib/search/types.ts';
import { dependOnStories } from '#lib/stories/reading/depend-on-stories.ts';

/** Fewer results than this, and another spelling is offered. */
const few = 3;

/**
 * Searches, and forgives a mistake: where nothing is found for the words typed but something for what they are much
 * like, the answer is that.
 * @param options.exactly the reader insists on the words as typed
 */
export async function answerSearch(
  db: Db,
  search: Search,
  now: Date,
  options: AskedPage & { exactly: boolean },
): Promise<AnsweredSearch> {
  await dependOnStories(db, null, now);
  const found = await searchStories(db, search, now, options);
  if (found.total >= few) return { ...found, suggestion: null, isInstead: false };
  const suggestion = await suggestSpelling(db, search, found.total, now);
  const terms = suggestion && readTerms(suggestion);
  if (!terms || found.total > 0 || options.exactly) return { ...found, suggestion, isInstead: false };
  return { ...(await searchStories(db, { ...search, terms }, now, options)), suggestion, isInstead: true };
}
