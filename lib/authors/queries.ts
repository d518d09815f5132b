import { inArray } from 'drizzle-orm';
import { nameKey } from '#lib/authors/name-key.ts';
import { authors } from '#lib/authors/schema.ts';
import type { Byline } from '#lib/authors/types.ts';
import type { Db } from '#lib/db/client.ts';

/** The names above a story in their order, each with the author it leads to, if it is one's. */
export async function showBylines(db: Db, names: readonly string[]): Promise<Byline[]> {
  if (names.length === 0) return [];
  const known = await db
    .select({ key: authors.nameKey, slug: authors.slug })
    .from(authors)
    .where(inArray(authors.nameKey, names.map(nameKey)));
  const slugs = new Map(known.map(({ key, slug }) => [key, slug]));
  return names.map((name) => ({ name, authorSlug: slugs.get(nameKey(name)) ?? null }));
}
