import { asc, eq, inArray } from 'drizzle-orm';
import { portraitSchema } from '#lib/authors/input.ts';
import { nameKey } from '#lib/authors/name-key.ts';
import { paragraphsOf } from '#lib/authors/paragraphs.ts';
import { authors } from '#lib/authors/schema.ts';
import type { Author, AuthorLine, Byline, DeskAuthor } from '#lib/authors/types.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { showPictures } from '#lib/media/queries.ts';
import type { PictureUse } from '#lib/media/types.ts';
import { dependOn } from '#lib/page-notes.ts';
import { isRowId } from '#lib/row-id.ts';
import { slugOfPath } from '#lib/slug.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

type AuthorRow = typeof authors.$inferSelect;

/** The names above a story in their order, each with the author it leads to, if it is one's. */
export async function showBylines(db: Db, names: readonly string[]): Promise<Byline[]> {
  dependOn('paper');
  if (names.length === 0) return [];
  const known = await db
    .select({ key: authors.nameKey, slug: authors.slug })
    .from(authors)
    .where(inArray(authors.nameKey, names.map(nameKey)));
  const slugs = new Map(known.map(({ key, slug }) => [key, slug]));
  return names.map((name) => ({ name, authorSlug: slugs.get(nameKey(name)) ?? null }));
}

/** The author of an address. Whether they have stories an edition's readers may see is for the caller to ask. */
export async function findAuthor(db: Db, slug: string): Promise<Author | null> {
  dependOn('paper');
  const [row] = await db
    .select()
    .from(authors)
    .where(eq(authors.slug, slugOfPath(slug)));
  if (!row) return null;
  const [line] = await showAuthors(db, [row]);
  return line ? { ...line, bio: paragraphsOf(row.bio), email: row.email } : null;
}

/** Authors as lists show them, in the order given. */
export async function showAuthors(db: Db, rows: readonly AuthorRow[]): Promise<AuthorLine[]> {
  dependOn('paper');
  const portraits = new Map(rows.map((row) => [row.id, readPortrait(row.portrait)]));
  const pictures = await showPictures(
    db,
    [...portraits.values()].flatMap((portrait) => portrait ?? []),
  );
  return rows.map(({ id, slug, name, role }) => {
    const portrait = portraits.get(id);
    const stored = portrait && pictures.get(portrait.mediaId);
    return { id, slug, name, role, portrait: stored ? { ...stored, ...portrait } : null };
  });
}

/**
 * Every author, by name.
 * @throws {ForbiddenError}
 */
export async function listDeskAuthors(db: Db, actor: Actor): Promise<AuthorLine[]> {
  authorise(actor, 'author.read');
  return showAuthors(db, await db.select().from(authors).orderBy(asc(authors.nameKey)));
}

/**
 * An author to be changed.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function getDeskAuthor(db: Db, actor: Actor, id: number): Promise<DeskAuthor> {
  authorise(actor, 'author.read');
  const [row] = isRowId(id) ? await db.select().from(authors).where(eq(authors.id, id)) : [];
  if (!row) throw new NotFoundError(`author ${id}`);
  const { version, slug, name, role, bio, email } = row;
  return { id, version, slug, name, role, bio, email, portrait: readPortrait(row.portrait) };
}

/** A stored portrait; one that no longer parses is none. */
function readPortrait(stored: unknown): PictureUse | null {
  return portraitSchema.safeParse(stored).data ?? null;
}
