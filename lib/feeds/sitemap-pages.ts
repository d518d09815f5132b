import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { newsroomPagePath } from '#lib/pages/kinds.ts';
import { listPages } from '#lib/pages/queries.ts';
import { listAuthors, listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import { listNavigation } from '#lib/stories/reading/queries.ts';

/** The addresses of all pages that are no story: fronts, sections, topics, authors and the newsroom's own. */
export async function listPagePaths(db: Db, now: Date): Promise<string[]> {
  const paths: string[] = [];
  // one edition after the other: there may be many, and nobody waits for this
  for (const edition of await listEditions(db)) paths.push(...(await listPathsOf(db, edition, now)));
  return paths;
}

async function listPathsOf(db: Db, edition: Edition, now: Date): Promise<string[]> {
  const [sections, topics, authors, pages] = await Promise.all([
    listNavigation(db, edition.id, now),
    listTopicsWithCounts(db, edition.id, now),
    listAuthors(db, edition.id, now),
    listPages(db, edition.language),
  ]);
  const front = `/${edition.slug}`;
  const list = (name: string, slugs: readonly string[]) =>
    slugs.length > 0 ? [`${front}/${name}`, ...slugs.map((slug) => `${front}/${name}/${slug}`)] : [];
  return [
    front,
    ...sections.map(({ slug }) => `${front}/${slug}`),
    ...list(
      'topics',
      topics.map(({ slug }) => slug),
    ),
    ...list(
      'authors',
      authors.map(({ slug }) => slug),
    ),
    ...pages.map(({ kind }) => newsroomPagePath(edition.slug, kind)),
  ];
}
