import { addressOf } from '#lib/addresses/address-of.ts';
import { type AddressName, addresses } from '#lib/addresses/addresses.ts';
import type { PartsOf } from '#lib/addresses/parts.ts';
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
    const here = { edition: edition.slug };
    paths.push(...Object.values(listed).flatMap((pathsOf) => pathsOf(here, has)));
    paths.push(...single.map((name) => addressOf(name, here)));
  }
  return paths;
}

type MappedName = { [N in AddressName]: (typeof addresses)[N] extends { sitemap: true } ? N : never }[AddressName];
type Here = { edition: string };

/** Pages of which every edition has one: nothing has to be known of them. */
type SingleName = {
  [N in MappedName]: keyof PartsOf<(typeof addresses)[N]> extends 'edition' ? N : never;
}[MappedName];
type PathsOf = (here: Here, has: EditionPages) => string[];

/** What there is of the others. The indexes of topics and of authors are left out while they are empty. */
const listed: Readonly<Record<Exclude<MappedName, SingleName>, PathsOf> & Partial<Record<SingleName, PathsOf>>> = {
  front: (here) => [addressOf('front', here)],
  section: (here, { sections }) => sections.map(({ slug }) => addressOf('section', { ...here, section: slug })),
  topics: (here, { topics }) => (topics.length > 0 ? [addressOf('topics', here)] : []),
  topic: (here, { topics }) => topics.map(({ slug }) => addressOf('topic', { ...here, topic: slug })),
  authors: (here, { authors }) => (authors.length > 0 ? [addressOf('authors', here)] : []),
  author: (here, { authors }) => authors.map(({ slug }) => addressOf('author', { ...here, author: slug })),
  newsroomPage: (here, { pages }) => pages.map(({ kind }) => addressOf('newsroomPage', { ...here, kind })),
};

const single = (Object.keys(addresses) as AddressName[]).filter(
  (name): name is SingleName => 'sitemap' in addresses[name] && !(name in listed),
);

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
