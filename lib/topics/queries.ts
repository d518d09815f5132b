import { asc, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { topics } from '#lib/topics/schema.ts';
import type { Topic } from '#lib/topics/types.ts';

/** The topics with these ids, by name; ids nobody knows are left out. */
export async function listTopicsOf(db: Db, ids: readonly number[]): Promise<Topic[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(inArray(topics.id, [...ids]))
    .orderBy(asc(topics.name));
}
