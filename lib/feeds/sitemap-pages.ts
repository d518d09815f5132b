import { addressOf } from '#lib/addresses/address-of.ts';
import type { AddressName, addresses } from '#lib/addresses/addresses.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listPages } from '#lib/pages/queries.ts';
import { listAuthors, listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import { listNavigation } from '#lib/stories/reading/queries.ts';

/** The addresses of all pages that are no story: those of which the table says that they stand in the sitemap. */
export async function listPagePaths(db: Db, now: Date): Promise<string[]> {
  const paths: string[] = [];
  // one edition after the other: there may be many, and nobody waits for this
  for (const edition of await listEditions(db)) {
    const has = await readEdition(db, edition, now);
    paths.push(...Object.values(mapped).flatMap((pathsOf) => pathsOf({ edition: edition.slug }, has)));
  }
  return paths;
}

type MappedName = { [N in AddressName]: (typeof addresses)[N] extends { sitemap: true } ? N : never }[AddressName];
type Here = { edition: string };

/** What there is of each. The indexes of topics and of authors are left out while they are empty. */
const mapped: Readonly<Record<MappedName, (here: Here, has: EditionPages) => string[]>> = {
  front: (here) => [addressOf('front', here)],
  section: (here, { sections }) => sections.map(({ slug }) => addressOf('section', { ...here, section: slug })),
  topics: (here, { topics }) => (topics.length > 0 ? [addressOf('topics', here)] : []),
  topic: (here, { topics }) => topics.map(({ slug }) => addressOf('topic', { ...here, topic: slug })),
  authors: (here, { authors }) => (authors.length > 0 ? [addressOf('authors', here)] : []),
  author: (here, { authors }) => authors.map(({ slug }) => addressOf('author', { ...here, author: slug })),
  archive: (here) => [addressOf('archive', here)],
  corrections: (here) => [addressOf('corrections', here)],
  newsroomPage: (here, { pages }) => pages.map(({ kind }) => addressOf('newsroomPage', { ...here, kind })),
};

type EditionPages = Awaited<ReturnType<typeof readEdition>>;

async function readEdition(db: Db, edition: Edition, now: Date) {
  const [sections, topics, authors, pages] = await Promise.all([
    listNavigation(db, edition.id, now),
    listTopicsWithCounts(db, edition.id, now),
    listAuthors(db, edition.id, now),
    listPages(db, edition.language),
  ]);
  return { sections, topics, authors, pages };
}
