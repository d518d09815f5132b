import type { Metadata } from 'next';
import { ArchivePage } from '#components/archive/archive-page.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listArchiveMonths } from '#lib/stories/reading/archive.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ edition: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).edition);
  if (!edition) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = archiveWords(edition.language);
  return pageMetadata(edition, {
    title: words.title(edition.name),
    description: words.description(edition.name, SITE_NAME),
    canonical: addressOf('archive', { edition: edition.slug }),
  });
}

export default async function Page({ params }: Props) {
  const edition = await readEdition((await params).edition);
  if (!edition) return <NotFoundPage />;
  const months = await listArchiveMonths(database(), edition, pageTime());
  return (
    <ReaderPage edition={edition}>
      <ArchivePage edition={edition} months={months} />
    </ReaderPage>
  );
}
