import { desc, eq, inArray } from 'drizzle-orm';
import { showBylines } from '#lib/authors/queries.ts';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { NotFoundError } from '#lib/errors.ts';
import { findShapes, showPictures } from '#lib/media/queries.ts';
import { picturesOf } from '#lib/stories/blocks/body.ts';
import { contentOf, type RevisionRow } from '#lib/stories/history/revisions.ts';
import { countVersions } from '#lib/stories/history/versions.ts';
import { leadToStories } from '#lib/stories/reading/lead-to-stories.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { corrections } from '#lib/stories/schema.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { listTopicsOf } from '#lib/topics/queries.ts';

/**
 * Makes one revision what a page shows: to readers the live one, to the desk's preview the head. The caller has
 * decided that it may be seen.
 */
export async function toPublicStory(
  db: Db,
  revision: RevisionRow,
  publicAt: Date,
  significantAt: Date | null,
  now: Date,
): Promise<PublicStory> {
  const content = contentOf(revision);
  const [
    [section],
    storyEditions,
    storyTopics,
    bylines,
    storyCorrections,
    versionCount,
    pictures,
    shapes,
    [body = []],
  ] = await Promise.all([
    db
      .select({ id: sections.id, slug: sections.slug, name: sections.name, names: sections.names })
      .from(sections)
      .where(eq(sections.id, content.sectionId)),
    listEditionsOf(db, content.editionIds),
    listTopicsOf(db, content.topicIds),
    showBylines(db, content.bylines),
    listCorrections(db, revision.storyId),
    countVersions(db, revision.storyId, now),
    showPictures(db, [...(content.leadPicture ? [content.leadPicture] : []), ...picturesOf(content.body)]),
    content.leadPicture ? findShapes(db, content.leadPicture.mediaId) : {},
    leadToStories(db, [content.body], now),
  ]);
  if (!section) throw new NotFoundError(`section ${content.sectionId}`);
  const leadStored = content.leadPicture && pictures.get(content.leadPicture.mediaId);
  return {
    id: revision.storyId,
    revisionId: revision.id,
    path: storyPath(content.slug, revision.storyId),
    section,
    editions: storyEditions,
    language: content.language,
    kicker: content.kicker,
    headline: content.headline,
    deck: content.deck,
    bylines,
    topics: storyTopics,
    dateline: content.dateline,
    leadPicture: content.leadPicture && leadStored ? { ...leadStored, ...content.leadPicture, shapes } : null,
    body,
    pictures,
    wire: content.wire,
    corrections: storyCorrections,
    versionCount,
    publicAt,
    significantAt,
  };
}

function listCorrections(db: Db, storyId: number) {
  return db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
    })
    .from(corrections)
    .where(eq(corrections.storyId, storyId))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id));
}

/** The editions a story stands in, in the order of the edition switch. */
export function listEditionsOf(db: Db, editionIds: readonly number[]) {
  return db
    .select({ id: editions.id, slug: editions.slug, name: editions.name })
    .from(editions)
    .where(inArray(editions.id, [...editionIds]))
    .orderBy(editions.position, editions.id);
}
