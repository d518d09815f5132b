import { CorrectionsArchive } from '#components/corrections/corrections-archive.tsx';
import { correctionsWords } from '#components/corrections/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { readPages } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { listCorrectionsArchive } from '#lib/stories/reading/corrections-archive.ts';

const read = readingOf(async ({ db, edition, now }, _parts, page) => {
  const [list, pages] = await Promise.all([
    listCorrectionsArchive(db, edition.id, now, { page, perPage: 20 }),
    readPages(edition.language),
  ]);
  if (page > list.pageCount) return null;
  return { list, hasPolicy: pages.some(({ kind }) => kind === 'corrections-policy') };
});

export const generateMetadata = metadataOf(read, ({ edition, page }) => {
  const { name, intro } = correctionsWords(edition.language);
  return {
    title: readerWords(edition.language).sectionTitle(name, edition.name, page),
    description: intro,
    canonical: addressOf('corrections', { edition: edition.slug }, { page }),
  };
});

/** Everything an edition had to put right. */
export default pageOf(read, ({ edition, list, hasPolicy }) => {
  const policyPath = addressOf('newsroomPage', { edition: edition.slug, kind: 'corrections-policy' });
  return <CorrectionsArchive edition={edition} list={list} policyPath={hasPolicy ? policyPath : null} />;
});
