import type { Metadata } from 'next';
import { CorrectionsArchive, correctionsPath } from '#components/corrections/corrections-archive.tsx';
import { correctionsWords } from '#components/corrections/words.ts';
import { pagePath } from '#components/ui/pagination.tsx';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { newsroomPagePath } from '#lib/pages/kinds.ts';
import { listCorrectionsArchive } from '#lib/stories/corrections-archive.ts';
import { NotFoundPage, notFoundMetadata } from '../../notice-page.tsx';
import { pageNumber } from '../../page-number.ts';
import { ReaderPage } from '../../reader-page.tsx';
import { pageTime, readEdition, readPages } from '../../reading.ts';
import { readerWords } from '../../words.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ edition: string }>; searchParams: Promise<{ page?: string | string[] }> };

const perPage = 20;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, page } = await read(props);
  if (!edition || !page) return notFoundMetadata();
  const { SITE_NAME } = env();
  const title = readerWords(edition.language).sectionTitle(correctionsWords(edition.language).name, edition.name, page);
  const description = correctionsWords(edition.language).intro;
  const canonical = pagePath(correctionsPath(edition), page);
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { type: 'website', title, description, url: canonical, siteName: SITE_NAME },
  };
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
        policyPath={hasPolicy ? newsroomPagePath(edition.slug, 'corrections-policy') : null}
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
