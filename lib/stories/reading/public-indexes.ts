import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { showAuthors } from '#lib/authors/queries.ts';
import { authors } from '#lib/authors/schema.ts';
import type { AuthorLine } from '#lib/authors/types.ts';
import type { Db } from '#lib/db/client.ts';
import { storyBylines, storyTopics } from '#lib/stories/placing/schema.ts';
import { type CountedTopic, maxCountedEach } from '#lib/stories/reading/counted-topic.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { Listing } from '#lib/stories/reading/listing.ts';
import { stories } from '#lib/stories/schema.ts';
import { topics } from '#lib/topics/schema.ts';

/** The topics that readers of an edition find stories under, by name. */
export async function listTopicsWithCounts(db: Db, editionId: number, now: Date): Promise<CountedTopic[]> {
  const listing = await Listing.open(db, editionId, now);
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(storyTopics)
    .innerJoin(stories, eq(stories.id, storyTopics.storyId))
    .where(and(listing.standsIn(storyTopics), eq(storyTopics.topicId, topics.id), isPublic(now)))
    // in the index's order, which is what makes it stop early
    .orderBy(desc(storyTopics.publicAt), desc(storyTopics.storyId))
    .limit(maxCountedEach)
    .as('some');
  const counted = db
    .select({ storyCount: count().as('story_count') })
    .from(some)
    .as('counted');
  return db
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      description: topics.description,
      storyCount: counted.storyCount,
    })
    .from(topics)
    .innerJoinLateral(counted, sql`true`)
    .where(sql`${counted.storyCount} > 0`)
    .orderBy(asc(topics.name));
}

/** The authors that readers of an edition find stories of, by name. */
export async function listAuthors(db: Db, editionId: number, now: Date): Promise<AuthorLine[]> {
  const listing = await Listing.open(db, editionId, now);
  // a subquery of one row ends at the first it finds; `exists` may be read as a join of everything
  const one = db
    .select({ found: sql`true`.as('found') })
    .from(storyBylines)
    .innerJoin(stories, eq(stories.id, storyBylines.storyId))
    .where(and(listing.standsIn(storyBylines), eq(storyBylines.nameKey, authors.nameKey), isPublic(now)))
    .orderBy(desc(storyBylines.publicAt), desc(storyBylines.storyId))
    .limit(1)
    .as('one');
  const rows = await db
    .select({ author: authors })
    .from(authors)
    .leftJoinLateral(one, sql`true`)
    .where(isNotNull(one.found))
    .orderBy(asc(authors.nameKey));
  return showAuthors(
    db,
    rows.map(({ author }) => author),
  );
}
