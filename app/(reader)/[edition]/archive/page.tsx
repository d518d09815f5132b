import { ArchivePage } from '#components/archive/archive-page.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { env } from '#lib/env.ts';
import { listArchiveMonths } from '#lib/stories/reading/archive.ts';

const read = readingOf(async ({ db, edition, now }) => ({ months: await listArchiveMonths(db, edition, now) }));

export const generateMetadata = metadataOf(read, ({ edition }) => {
  const words = archiveWords(edition.language);
  return {
    title: words.title(edition.name),
    description: words.description(edition.name, env().SITE_NAME),
    canonical: addressOf('archive', { edition: edition.slug }),
  };
});

export default pageOf(read, ({ edition, months }) => <ArchivePage edition={edition} months={months} />);
