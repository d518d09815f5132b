import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { countFound } from '#lib/search/search-stories.ts';
import { listWords, readTerms, replaceWord, writeTerms } from '#lib/search/terms.ts';
import type { Search, Terms } from '#lib/search/types.ts';
import { storyWords } from '#lib/stories/placing/schema.ts';
import { editDistance } from '#lib/tokens/edit-distance.ts';
import { fold } from '#lib/tokens/fold.ts';

/** A word that so many stories have is no slip of the pen. */
const enoughStories = 3;
/** Of a long query only so many words are looked at. */
const maxDoubtful = 4;
const maxAlternatives = 5;
/** Trigrams a word must share to be looked at; low, because two swapped letters break most of a short word's. */
const likeness = 0.22;

/**
 * What a reader may have meant: the words with those replaced that hardly any story has. Every replacement was
 * searched for, so that nothing but what is public can come of it: the words of killed or coming stories are known to
 * the database, and must not be told.
 * @returns null where there is nothing better; otherwise words that find more than `found` public stories
 */
export async function suggestSpelling(db: Db, search: Search, found: number, now: Date): Promise<string | null> {
  const everywhere = { editionId: null, sectionId: null, startAt: null, endAt: null };
  const count = (terms: Terms | null, place: Omit<Search, 'terms'>, limit: number) =>
    terms ? countFound(db, { ...place, terms }, now, limit) : Promise.resolve(0);
  let meant = search.terms;
  const words = listWords(search.terms).filter((word) => /^\p{L}{4,30}$/u.test(word));
  for (const word of words.slice(0, maxDoubtful)) {
    // as a whole word: in quotes it is not the beginning of another
    if ((await count(readTerms(`"${word}"`), everywhere, enoughStories)) >= enoughStories) continue;
    for (const alternative of await listAlike(db, word)) {
      if ((await count(readTerms(`"${alternative}"`), everywhere, 1)) === 0) continue;
      meant = replaceWord(meant, word, alternative);
      break;
    }
  }
  if (meant === search.terms) return null;
  return (await count(meant, search, found + 1)) > found ? writeTerms(meant) : null;
}

/** Words that were ever published and are written much like this one, the nearest first. Not to be shown unchecked. */
async function listAlike(db: Db, typed: string): Promise<string[]> {
  const word = typed.toLowerCase();
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(likeness)}, true)`);
    return tx.execute<{ word: string }>(sql`
      select word from ${storyWords} where word % ${word} order by similarity(word, ${word}) desc, word limit 40`);
  });
  const most = word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3;
  return rows
    .map((row) => ({ word: row.word, distance: editDistance(fold(word), fold(row.word), most) }))
    .filter((row) => row.word !== word && row.distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, maxAlternatives)
    .map((row) => row.word);
}
