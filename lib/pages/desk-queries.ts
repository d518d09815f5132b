import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { pageKeySchema } from '#lib/pages/input.ts';
import { isPageKind, type PageKind, pageNames } from '#lib/pages/kinds.ts';
import { pageRevisions } from '#lib/pages/schema.ts';
import type { PageHistoryEntry, PageVersion } from '#lib/pages/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { readBody } from '#lib/stories/blocks/body.ts';

/** What the desk may read: every version of every page. */
type Key = z.input<typeof pageKeySchema>;

/** How many versions the history tells of. */
const historyLength = 100;

/** The newest version of every page that was ever saved, in every language. */
export async function listDeskPages(
  db: Db,
  actor: Actor,
): Promise<(PageHistoryEntry & { kind: PageKind; language: string })[]> {
  authorise(actor, 'page.save');
  const rows = await db
    .selectDistinctOn([pageRevisions.kind, pageRevisions.language], {
      kind: pageRevisions.kind,
      language: pageRevisions.language,
      ...historyColumns,
    })
    .from(pageRevisions)
    .leftJoin(staff, eq(staff.id, pageRevisions.savedBy))
    .orderBy(pageRevisions.kind, pageRevisions.language, desc(pageRevisions.number));
  return rows.flatMap(({ kind, ...row }) => (isPageKind(kind) ? [{ ...row, kind }] : []));
}

/**
 * A page to edit: its newest version, or an empty one with number 0 and the usual headline.
 * @throws {z.ZodError} when there is no such kind or no such language
 */
export async function getDeskPage(db: Db, actor: Actor, key: Key): Promise<PageVersion> {
  authorise(actor, 'page.save');
  const { kind, language } = pageKeySchema.parse(key);
  const newest = await findVersion(db, kind, language);
  const headline = pageNames(language)[kind];
  return newest ?? { kind, language, number: 0, headline, body: [], savedAt: null, savedBy: null };
}

/**
 * One version of a page.
 * @throws {NotFoundError}
 */
export async function getPageVersion(db: Db, actor: Actor, key: Key & { number: number }): Promise<PageVersion> {
  authorise(actor, 'page.save');
  const { number, ...page } = key;
  const { kind, language } = pageKeySchema.parse(page);
  const found = Number.isSafeInteger(number) ? await findVersion(db, kind, language, number) : null;
  if (!found) throw new NotFoundError(`version ${number} of ${kind} in ${language}`);
  return found;
}

/** The versions of a page, newest first. */
export async function listPageHistory(db: Db, actor: Actor, key: Key): Promise<PageHistoryEntry[]> {
  authorise(actor, 'page.save');
  const { kind, language } = pageKeySchema.parse(key);
  return db
    .select(historyColumns)
    .from(pageRevisions)
    .leftJoin(staff, eq(staff.id, pageRevisions.savedBy))
    .where(and(eq(pageRevisions.kind, kind), eq(pageRevisions.language, language)))
    .orderBy(desc(pageRevisions.number))
    .limit(historyLength);
}

const historyColumns = {
  number: pageRevisions.number,
  headline: pageRevisions.headline,
  isEmpty: sql<boolean>`${pageRevisions.body} = '[]'::jsonb`,
  savedAt: pageRevisions.savedAt,
  savedBy: staff.name,
};

async function findVersion(db: Db, kind: PageKind, language: string, number?: number): Promise<PageVersion | null> {
  const { headline, body, savedAt } = getTableColumns(pageRevisions);
  const [row] = await db
    .select({ number: pageRevisions.number, headline, body, savedAt, savedBy: staff.name })
    .from(pageRevisions)
    .leftJoin(staff, eq(staff.id, pageRevisions.savedBy))
    .where(
      and(
        eq(pageRevisions.kind, kind),
        eq(pageRevisions.language, language),
        // a number beyond the column's type is nobody's version, and no error
        number === undefined ? undefined : sql`${pageRevisions.number}::bigint = ${number}`,
      ),
    )
    .orderBy(desc(pageRevisions.number))
    .limit(1);
  return row ? { ...row, kind, language, body: readBody(row.body) } : null;
}
