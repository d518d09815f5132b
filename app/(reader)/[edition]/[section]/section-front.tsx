import { SectionPage } from '#components/front/section-page.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findSection } from '#lib/editions/queries.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import { env } from '#lib/env.ts';
import { listSectionFront } from '#lib/stories/reading/queries.ts';

const read = readingOf(async ({ db, edition, now }, { section: slug }: { section: string }, page) => {
  const section = await findSection(db, slug);
  const list = section && (await listSectionFront(db, edition.id, section.id, now, { page, perPage: 12 }));
  return list && list.items.length > 0 ? { section, list } : null;
});

export const sectionMetadata = metadataOf(read, ({ edition, page, section }) => {
  const { SITE_NAME } = env();
  const words = readerWords(edition.language);
  const name = sectionName(section, edition.language);
  const here = { edition: edition.slug, section: section.slug };
  return {
    title: words.sectionTitle(name, edition.name, page),
    description: words.sectionDescription(name, edition.name, edition.region, SITE_NAME),
    canonical: addressOf('section', here, { page }),
    feeds: { path: addressOf('section', here), title: `${name} – ${SITE_NAME} ${edition.name}` },
  };
});

export const SectionFront = pageOf(
  read,
  ({ edition, section, list }) => {
    const path = addressOf('section', { edition: edition.slug, section: section.slug });
    return (
      <>
        <SectionPage edition={edition} section={section} list={list} />
        <Breadcrumbs edition={edition} crumbs={[{ name: sectionName(section, edition.language), path }]} />
      </>
    );
  },
  ({ section, page }) => ({ section: section.slug, isSectionFront: page === 1 }),
);
