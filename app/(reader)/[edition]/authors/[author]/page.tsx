import { AuthorPage } from '#components/authors/author-page.tsx';
import { ProfileJsonLd } from '#components/authors/profile-json-ld.tsx';
import { authorWords } from '#components/authors/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findAuthor } from '#lib/authors/queries.ts';
import { env } from '#lib/env.ts';
import { listAuthorStories } from '#lib/stories/reading/listed-stories.ts';

const read = readingOf(async ({ db, edition, now }, { author: slug }: { author: string }, page) => {
  const author = await findAuthor(db, slug);
  const list = author && (await listAuthorStories(db, edition.id, author.name, now, { page, perPage: 12 }));
  return list && list.items.length > 0 ? { author, list } : null;
});

export const generateMetadata = metadataOf(read, ({ edition, page, author }) => {
  const words = authorWords(edition.language);
  const title = words.title(author.name, page);
  const here = { edition: edition.slug, author: author.slug };
  return {
    title,
    description: words.description(author.name, author.role, env().SITE_NAME),
    canonical: addressOf('author', here, { page }),
    feeds: { path: addressOf('author', here), title },
    type: 'profile',
  };
});

export default pageOf(read, ({ edition, author, list }) => (
  <>
    <ProfileJsonLd author={author} edition={edition} siteName={env().SITE_NAME} siteUrl={env().SITE_URL} />
    <AuthorPage edition={edition} author={author} list={list} />
  </>
));
