import type { Metadata } from 'next';
import { SectionPage } from '#components/front/section-page.tsx';
import { BreadcrumbsJsonLd } from '#components/ui/breadcrumbs-json-ld.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { pageNumber } from '#frame/page-number.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { findSection } from '#lib/editions/queries.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import { env } from '#lib/env.ts';
import { isPageKind } from '#lib/pages/kinds.ts';
import { listSectionFront } from '#lib/stories/reading/queries.ts';
import { NewsroomPage, newsroomMetadata } from './newsroom-page.tsx';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ edition: string; section: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const perPage = 12;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, kind, section, page } = await read(props);
  if (edition && kind) return newsroomMetadata({ edition, kind });
  if (!edition || !section || !page) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = readerWords(edition.language);
  const name = sectionName(section, edition.language);
  const path = addressOf('section', { edition: edition.slug, section: section.slug });
  return pageMetadata(edition, {
    title: words.sectionTitle(name, edition.name, page),
    description: words.sectionDescription(name, edition.name, edition.region, SITE_NAME),
    canonical: addressOf('section', { edition: edition.slug, section: section.slug }, { page }),
    feeds: { path, title: `${name} – ${SITE_NAME} ${edition.name}` },
  });
}

/** A section's front or, at an address that no section may have, one of the newsroom's own pages. */
export default async function Page(props: Props) {
  const { edition, kind, section, page } = await read(props);
  if (edition && kind) return <NewsroomPage edition={edition} kind={kind} />;
  if (!edition || !section || !page) return <NotFoundPage edition={edition ?? undefined} />;
  const found = await listSectionFront(database(), edition.id, section.id, pageTime(), { page, perPage });
  if (found.teasers.length === 0) return <NotFoundPage edition={edition} />;
  const { SITE_NAME, SITE_URL } = env();
  return (
    <ReaderPage edition={edition} section={section.slug} isSectionFront={page === 1}>
      <SectionPage edition={edition} section={section} page={page} {...found} />
      <BreadcrumbsJsonLd
        crumbs={[
          { name: `${SITE_NAME} ${edition.name}`, item: SITE_URL + addressOf('front', { edition: edition.slug }) },
          {
            name: sectionName(section, edition.language),
            item: SITE_URL + addressOf('section', { edition: edition.slug, section: section.slug }),
          },
        ]}
      />
    </ReaderPage>
  );
}

/** `page` is null where the query names none that could be. */
async function read({ params, searchParams }: Props) {
  const [{ edition: editionSlug, section: sectionSlug }, query] = await Promise.all([params, searchParams]);
  const kind = isPageKind(sectionSlug) ? sectionSlug : null;
  const [edition, section] = await Promise.all([
    readEdition(editionSlug),
    kind ? null : findSection(database(), sectionSlug),
  ]);
  return { edition, kind, section, page: pageNumber(query.page) };
}
