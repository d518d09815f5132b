import type { Db } from '#lib/db/client.ts';
import { readTsquery } from '#lib/search/read-tsquery.ts';
import { readTerms } from '#lib/search/terms.ts';
import type { Weight } from '#lib/tokens/tsvector.ts';
import { weightOf } from '#lib/webmail/house/message-words.ts';
import type { MailSearch } from '#lib/webmail/types.ts';

/** The words of a search, as text that casts to `tsquery`. Both are empty where none are asked. */
export type MessageQuery = {
  /** Decides what is found. */
  match: string;
  /** What the index can tell of that by itself: the words in whatever order and part of a mail. */
  hasWords: string;
};

/** @returns null where something is asked that cannot be looked for, so that nothing is found */
export async function readMessageQuery(db: Db, { words, from, to, subject }: MailSearch): Promise<MessageQuery | null> {
  const asked: [string, Weight | null][] = [
    ...(words ? [words] : []).map((text): [string, null] => [text, null]),
    ...from.map((text): [string, Weight] => [text, weightOf.from]),
    ...to.map((text): [string, Weight] => [text, weightOf.to]),
    ...subject.map((text): [string, Weight] => [text, weightOf.subject]),
  ];
  const queries: MessageQuery[] = [];
  for (const [text, weight] of asked) {
    const terms = readTerms(text);
    const query = terms && (await readTsquery(db, terms));
    if (!query) return null;
    const match = weight ? withWeight(query.match, weight) : query.match;
    // what is left out is no word that a mail has
    queries.push({ match, hasWords: query.rank.replace(/ <(?:-|\d+)> /g, ' & ') });
  }
  const all = (part: keyof MessageQuery) => queries.map((query) => `(${query[part]})`).join(' & ');
  return { match: all('match'), hasWords: all('hasWords') };
}

/** The same, of words that stand in one part of a mail. */
const withWeight = (query: string, weight: Weight) =>
  query.replace(/('(?:[^']|'')*')(:\*)?/g, (_all, lexeme: string, begun: string | undefined) =>
    begun ? `${lexeme}:*${weight}` : `${lexeme}:${weight}`,
  );
