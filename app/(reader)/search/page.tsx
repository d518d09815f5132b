import type { Metadata } from 'next';
import { SearchPage } from '#components/search/search-page.tsx';
import { searchWords } from '#components/search/words.ts';
import { NotFoundPage } from '#frame/notice-page.tsx';
import { ReaderPage } from '#frame/reader-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { SearchQuery } from '#lib/search/input.ts';
import { readAsked, readFound } from './read-search-page.ts';

type Props = { searchParams: Promise<SearchQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked, page, language } = await readAsked(database(), await searchParams);
  const words = searchWords(language);
  const title = asked.q ? words.title(asked.q, page) : words.search;
  const description = words.description(env().SITE_NAME);
  // results are endless and change daily: to search engines they are all one page, and the stories have their own
  return { title, description, alternates: { canonical: addressOf('search') } };
}

export default async function Page({ searchParams }: Props) {
  const { edition, ...question } = await readAsked(database(), await searchParams);
  if (!edition) return <NotFoundPage />;
  const { editions, sections, asked, problems } = question;
  const found = await readFound(database(), question, edition.id);
  return (
    <ReaderPage edition={edition} kind="search">
      <SearchPage {...{ edition, editions, sections, asked, problems }} {...found} />
    </ReaderPage>
  );
}
