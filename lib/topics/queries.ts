import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { dependOn } from '#lib/page-notes.ts';
import { slugOfPath } from '#lib/slug.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { topics } from '#lib/topics/schema.ts';
import type { DescribedTopic, Topic } from '#lib/topics/types.ts';

const described = { id: topics.id, slug: topics.slug, name: topics.name, description: topics.description };

/** The topics with these ids, by name; ids nobody knows are left out. */
export async function listTopicsOf(db: Db, ids: readonly number[]): Promise<Topic[]> {
  dependOn('paper');
  if (ids.length === 0) return [];
  return db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(inArray(topics.id, [...ids]))
    .orderBy(asc(topics.name));
}

/** The topic of an address. */
export async function findTopic(db: Db, slug: string): Promise<DescribedTopic | null> {
  dependOn('paper');
  const [row] = await db
    .select(described)
    .from(topics)
    .where(eq(topics.slug, slugOfPath(slug)));
  return row ?? null;
}

/**
 * Every topic there is, by name, for the desk to choose from.
 * @throws {ForbiddenError}
 */
export async function listDeskTopics(db: Db, actor: Actor): Promise<DescribedTopic[]> {
  authorise(actor, 'topic.read');
  const rows = await db.select(described).from(topics);
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'en', { sensitivity: 'base', numeric: true }));
}
