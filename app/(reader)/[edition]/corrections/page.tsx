import type { Metadata } from 'next';
import { CorrectionsArchive } from '#components/corrections/corrections-archive.tsx';
import { correctionsWords } from '#components/corrections/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { pageNumber } from '#frame/page-number.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition, readPages } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listCorrectionsArchive } from '#lib/stories/reading/corrections-archive.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ edition: string }>; searchParams: Promise<{ page?: string | string[] }> };

const perPage = 20;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, page } = await read(props);
  if (!edition || !page) return notFoundMetadata();
  const { name, intro } = correctionsWords(edition.language);
  return pageMetadata(edition, {
    title: readerWords(edition.language).sectionTitle(name, edition.name, page),
    description: intro,
    canonical: addressOf('corrections', { edition: edition.slug }, { page }),
  });
}

/** Everything an edition had to put right. */
export default async function Page(props: Props) {
  const { edition, page } = await read(props);
  if (!edition || !page) return <NotFoundPage edition={edition ?? undefined} />;
  const [found, pages] = await Promise.all([
    listCorrectionsArchive(database(), edition.id, pageTime(), { page, perPage }),
    readPages(edition.language),
  ]);
  if (page > found.pageCount) return <NotFoundPage edition={edition} />;
  const hasPolicy = pages.some(({ kind }) => kind === 'corrections-policy');
  return (
    <ReaderPage edition={edition}>
      <CorrectionsArchive
        edition={edition}
        page={page}
        policyPath={hasPolicy ? addressOf('newsroomPage', { edition: edition.slug, kind: 'corrections-policy' }) : null}
        {...found}
      />
    </ReaderPage>
  );
}

/** `page` is null where the query names none that could be. */
async function read({ params, searchParams }: Props) {
  const [{ edition }, { page }] = await Promise.all([params, searchParams]);
  return { edition: await readEdition(edition), page: pageNumber(page) };
}
