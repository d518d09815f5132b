import type { Metadata } from 'next';
import { AuthorIndex } from '#components/authors/author-index.tsx';
import { authorWords } from '#components/authors/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listAuthors } from '#lib/stories/reading/public-indexes.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ edition: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).edition);
  if (!edition) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = authorWords(edition.language);
  return pageMetadata(edition, {
    title: words.indexTitle(edition.name),
    description: words.indexDescription(edition.name, SITE_NAME),
    canonical: addressOf('authors', { edition: edition.slug }),
  });
}

export default async function Page({ params }: Props) {
  const edition = await readEdition((await params).edition);
  if (!edition) return <NotFoundPage />;
  const authors = await listAuthors(database(), edition.id, pageTime());
  return (
    <ReaderPage edition={edition}>
      <AuthorIndex edition={edition} authors={authors} />
    </ReaderPage>
  );
}
