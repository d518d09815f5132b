import { pageTime, readEditions, readPageEdition } from '#frame/reading.ts';
import type { Db } from '#lib/db/client.ts';
import { listSections } from '#lib/editions/queries.ts';
import { answerSearch } from '#lib/search/answer-search.ts';
import { readSearch, type SearchQuery } from '#lib/search/input.ts';
import { listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import { listFront } from '#lib/stories/reading/queries.ts';

const perPage = 10;
const shownNewest = 6;
const shownTopics = 24;

/** What is asked. The edition searched gives the page its frame; where all are searched, the default one does. */
export async function readAsked(db: Db, query: SearchQuery) {
  const [editions, sections, edition] = await Promise.all([readEditions(), listSections(db), readPageEdition()]);
  const asked = readSearch(query, { editions, sections, timeZone: edition?.timeZone ?? 'UTC' });
  return { ...asked, edition: asked.edition ?? edition, editions, sections, language: edition?.language ?? 'en' };
}

/** What is found, or where nothing is, what there is to read instead. */
export async function readFound(
  db: Db,
  { search, page, exactly }: Pick<Awaited<ReturnType<typeof readAsked>>, 'search' | 'page' | 'exactly'>,
  editionId: number,
) {
  const now = pageTime();
  const answer = search && (await answerSearch(db, search, now, { page, perPage, exactly }));
  if (answer && answer.items.length > 0) return { answer, newest: [], topics: [] };
  const [newest, topics] = await Promise.all([
    listFront(db, editionId, now, shownNewest),
    listTopicsWithCounts(db, editionId, now),
  ]);
  const mostRead = topics.toSorted((one, other) => other.storyCount - one.storyCount).slice(0, shownTopics);
  return { answer, newest, topics: mostRead };
}
