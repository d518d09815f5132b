import { AuthorIndex } from '#components/authors/author-index.tsx';
import { authorWords } from '#components/authors/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { env } from '#lib/env.ts';
import { listAuthors } from '#lib/stories/reading/public-indexes.ts';

const read = readingOf(async ({ db, edition, now }) => ({ authors: await listAuthors(db, edition.id, now) }));

export const generateMetadata = metadataOf(read, ({ edition }) => {
  const words = authorWords(edition.language);
  return {
    title: words.indexTitle(edition.name),
    description: words.indexDescription(edition.name, env().SITE_NAME),
    canonical: addressOf('authors', { edition: edition.slug }),
  };
});

export default pageOf(read, ({ edition, authors }) => <AuthorIndex edition={edition} authors={authors} />);
