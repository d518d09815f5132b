import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import { findLinkedStory, linkedStories, withLinks } from '#lib/stories/blocks/story-link.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';

/**
 * Bodies whose links to stories of the paper lead to where those stand now, as paths. A link to a story that readers may
 * not see is its words; the page is made anew when that changes.
 */
export async function leadToStories(db: Db, bodies: readonly Body[], now: Date): Promise<Body[]> {
  const ids = [...new Set(bodies.flatMap(linkedStories))];
  if (ids.length === 0) return [...bodies];
  dependOn(...ids.map((id) => `story:${id}` as const));
  const rows = await db
    .select({
      id: stories.id,
      state: stories.state,
      publicAt: stories.publicAt,
      slug: storyRevisions.slug,
      isPublic: sql<boolean>`${isPublic(now)}`,
    })
    .from(stories)
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.liveRevisionId))
    .where(inArray(stories.id, ids));
  for (const { state, publicAt, isPublic: isOpen } of rows) if (state === 'scheduled' && !isOpen) validUntil(publicAt);
  const paths = new Map(rows.filter((row) => row.isPublic).map(({ id, slug }) => [id, storyPath(slug, id)]));
  const lead = (href: string) => {
    const id = findLinkedStory(href);
    return id === null ? href : (paths.get(id) ?? null);
  };
  return bodies.map((body) => withLinks(body, lead));
}
