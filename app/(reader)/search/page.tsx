import type { Metadata } from 'next';
import { SearchPage } from '#components/search/search-page.tsx';
import { searchWords } from '#components/search/words.ts';
import { NotFoundPage } from '#frame/notice-page.tsx';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEditions, readPageEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listSections } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { answerSearch } from '#lib/search/answer-search.ts';
import { readSearch, type SearchQuery } from '#lib/search/input.ts';
import { listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import { listFront } from '#lib/stories/reading/queries.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<SearchQuery> };

const perPage = 10;
const shownNewest = 6;
const shownTopics = 24;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { asked, page, language } = await read(props);
  const words = searchWords(language);
  const title = asked.q ? words.title(asked.q, page) : words.search;
  const description = words.description(env().SITE_NAME);
  // results are endless and change daily: to search engines they are all one page, and the stories have their own
  return { title, description, alternates: { canonical: addressOf('search') } };
}

export default async function Page(props: Props) {
  const { asked, search, page, exactly, problems, edition, editions, sections } = await read(props);
  if (!edition) return <NotFoundPage />;
  const now = pageTime();
  const answer = search && (await answerSearch(database(), search, now, { page, perPage, exactly }));
  const hasResults = answer !== null && answer.results.length > 0;
  const [newest, topics] = hasResults
    ? [[], []]
    : await Promise.all([
        listFront(database(), edition.id, now, shownNewest),
        listTopicsWithCounts(database(), edition.id, now),
      ]);
  return (
    <ReaderPage edition={edition} kind="search">
      <SearchPage
        edition={edition}
        editions={editions}
        sections={sections}
        asked={asked}
        problems={problems}
        page={page}
        answer={answer}
        newest={newest}
        topics={topics.toSorted((one, other) => other.storyCount - one.storyCount).slice(0, shownTopics)}
      />
    </ReaderPage>
  );
}

/** The edition searched gives the page its frame; where all are searched, the default one does. */
async function read({ searchParams }: Props) {
  const [query, editions, sections, edition] = await Promise.all([
    searchParams,
    readEditions(),
    listSections(database()),
    readPageEdition(),
  ]);
  const asked = readSearch(query, { editions, sections, timeZone: edition?.timeZone ?? 'UTC' });
  return { ...asked, edition: asked.edition ?? edition, editions, sections, language: edition?.language ?? 'en' };
}
