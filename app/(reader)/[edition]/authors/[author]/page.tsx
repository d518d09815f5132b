import type { Metadata } from 'next';
import { cache } from 'react';
import { AuthorPage } from '#components/authors/author-page.tsx';
import { ProfileJsonLd } from '#components/authors/profile-json-ld.tsx';
import { authorWords } from '#components/authors/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { pageNumber } from '#frame/page-number.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findAuthor } from '#lib/authors/queries.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listAuthorStories } from '#lib/stories/reading/listed-stories.ts';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ edition: string; author: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const perPage = 12;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, author, page, list } = await read(props);
  if (!edition || !author || !page || !list) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = authorWords(edition.language);
  const path = addressOf('author', { edition: edition.slug, author: author.slug });
  const title = words.title(author.name, page);
  return pageMetadata(edition, {
    title,
    description: words.description(author.name, author.role, SITE_NAME),
    canonical: addressOf('author', { edition: edition.slug, author: author.slug }, { page }),
    feeds: { path, title },
    type: 'profile',
  });
}

export default async function Page(props: Props) {
  const { edition, author, page, list } = await read(props);
  if (!edition || !author || !page || !list) return <NotFoundPage edition={edition ?? undefined} />;
  const { SITE_NAME, SITE_URL } = env();
  const { teasers, pageCount } = list;
  return (
    <ReaderPage edition={edition}>
      <ProfileJsonLd author={author} edition={edition} siteName={SITE_NAME} siteUrl={SITE_URL} />
      <AuthorPage edition={edition} author={author} page={page} teasers={teasers} pageCount={pageCount} />
    </ReaderPage>
  );
}

/** An author with the stories on one page of theirs; `list` is null where there is nothing to read. */
async function read({ params, searchParams }: Props) {
  const [{ edition: editionSlug, author: authorSlug }, query] = await Promise.all([params, searchParams]);
  const [edition, author] = await Promise.all([readEdition(editionSlug), readAuthor(authorSlug)]);
  const page = pageNumber(query.page);
  if (!edition || !author || !page) return { edition, author, page, list: null };
  const list = await readStories(edition.id, author.name, page);
  return { edition, author, page, list: list.teasers.length > 0 ? list : null };
}

const readAuthor = cache((slug: string) => findAuthor(database(), slug));
const readStories = cache((editionId: number, name: string, page: number) =>
  listAuthorStories(database(), editionId, name, pageTime(), { page, perPage }),
);
