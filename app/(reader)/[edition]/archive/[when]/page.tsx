import { ArchiveDay } from '#components/archive/archive-day.tsx';
import { ArchiveMonth } from '#components/archive/archive-month.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nameOfDay, nameOfMonth } from '#lib/editions/days.ts';
import { env } from '#lib/env.ts';
import { readArchive } from './read-archive.ts';

const read = readingOf(({ db, edition, now }, { when }: { when: string }, page) =>
  readArchive(db, edition, now, { when, page }),
);

export const generateMetadata = metadataOf(read, ({ edition, page, when, kind }) => {
  const words = archiveWords(edition.language);
  const name = (kind === 'day' ? nameOfDay : nameOfMonth)(when, edition.language);
  return {
    title: words.titleOf(name, edition.name, page),
    description: words.descriptionOf(name, edition.name, env().SITE_NAME),
    canonical: addressOf('archiveSpan', { edition: edition.slug, when }, { page }),
  };
});

/** `/<edition>/archive/2026-11` and `/<edition>/archive/2026-11-23`. */
export default pageOf(read, ({ edition, when, ...found }) =>
  found.kind === 'day' ? (
    <ArchiveDay edition={edition} day={when} list={found.list} {...found.beside} sections={found.sections} />
  ) : (
    <ArchiveMonth edition={edition} month={when} days={found.days} {...found.beside} />
  ),
);
