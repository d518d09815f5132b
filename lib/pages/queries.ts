import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { primaryLanguage } from '#lib/language.ts';
import { dependOn } from '#lib/page-notes.ts';
import { isPageKind, type PageKind, pageKinds } from '#lib/pages/kinds.ts';
import { pageRevisions } from '#lib/pages/schema.ts';
import type { ListedPage, NewsroomPage } from '#lib/pages/types.ts';
import { readBody } from '#lib/stories/blocks/body.ts';

/** What readers may read. */

// the language of what `/` shows
const defaultLanguage = sql<string>`(select lower(split_part(language, '-', 1)) from editions order by position, id limit 1)`;

/** The newest versions of some pages in a language or the default one. A version with an empty body is no page. */
function newestIn(db: Db, language: string, where?: SQL) {
  const asked = primaryLanguage(language);
  return db
    .selectDistinctOn([pageRevisions.kind, pageRevisions.language], {
      kind: pageRevisions.kind,
      language: pageRevisions.language,
      id: pageRevisions.id,
      isWritten: sql<boolean>`${pageRevisions.body} <> '[]'::jsonb`.as('is_written'),
      isAsked: sql<boolean>`${pageRevisions.language} = ${asked}`.as('is_asked'),
    })
    .from(pageRevisions)
    .where(
      and(
        where,
        or(
          eq(pageRevisions.language, asked),
          // `in` rather than `=`: an installation without an edition has no default
          inArray(pageRevisions.language, defaultLanguage),
        ),
      ),
    )
    .orderBy(pageRevisions.kind, pageRevisions.language, desc(pageRevisions.number));
}

/**
 * A page as readers of a language see it: its newest words in that language, else in the default edition's.
 * @param language BCP 47
 * @returns null when it was never written, or taken off
 */
export async function findPage(db: Db, kind: PageKind, language: string): Promise<NewsroomPage | null> {
  dependOn('paper');
  const newest = newestIn(db, language, eq(pageRevisions.kind, kind)).as('newest');
  const [page] = await db
    .select({
      language: pageRevisions.language,
      headline: pageRevisions.headline,
      body: pageRevisions.body,
      changedAt: pageRevisions.savedAt,
    })
    .from(newest)
    .innerJoin(pageRevisions, eq(pageRevisions.id, newest.id))
    .where(eq(newest.isWritten, true))
    .orderBy(desc(newest.isAsked))
    .limit(1);
  return page ? { ...page, kind, body: readBody(page.body) } : null;
}

/** The pages that readers of a language (BCP 47) can open, in the order of `pageKinds`. */
export async function listPages(db: Db, language: string): Promise<ListedPage[]> {
  dependOn('paper');
  const newest = newestIn(db, language).as('newest');
  const rows = await db
    .selectDistinctOn([newest.kind], { kind: newest.kind, language: newest.language })
    .from(newest)
    .where(eq(newest.isWritten, true))
    .orderBy(newest.kind, desc(newest.isAsked));
  const pages = rows.flatMap(({ kind, ...page }) => (isPageKind(kind) ? [{ ...page, kind }] : []));
  return pages.sort((one, other) => pageKinds.indexOf(one.kind) - pageKinds.indexOf(other.kind));
}
