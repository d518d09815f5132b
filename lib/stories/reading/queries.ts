import { aliasedTable, and, count, desc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { sections } from '#lib/editions/schema.ts';
import type { Section } from '#lib/editions/types.ts';
import { showPictures } from '#lib/media/queries.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import { type AskedPage, type CountedPage, countedPage, rowsOfPage } from '#lib/paged.ts';
import { isRowId } from '#lib/row-id.ts';
import { readPicture } from '#lib/stories/blocks/picture.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { Listing } from '#lib/stories/reading/listing.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { takenBackAt } from '#lib/stories/reading/taken-back-at.ts';
import { listEditionsOf, toPublicStory } from '#lib/stories/reading/to-public-story.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { KilledStory, PublicStory, StoryTeaser } from '#lib/stories/types.ts';

/** What readers may read. Every query takes the time and asks `isPublic`. */
const live = aliasedTable(storyRevisions, 'live');

/** How many of the newest stories an edition's front is composed of. */
const frontSize = 120;

/** The order of the placements' indexes, nulls first included. */
const newestPlaced = [desc(storyPlacements.publicAt), desc(storyPlacements.storyId)] as const;

/** A story by id: its public words, its notice if it was killed, or null if readers may know nothing of it. */
export async function findPublicStory(
  db: Db,
  id: number,
  now: Date,
): Promise<{ kind: 'public'; story: PublicStory } | { kind: 'killed'; story: KilledStory } | null> {
  if (!isRowId(id)) return null;
  dependOn(`story:${id}`);
  const [found] = await db
    .select({ story: stories, revision: live, public: sql<boolean>`${isPublic(now)}` })
    .from(stories)
    .leftJoin(live, eq(live.id, stories.liveRevisionId))
    .where(eq(stories.id, id));
  if (!found) return null;
  const { story, revision } = found;
  if (revision && story.state === 'killed' && story.killedAt) {
    const { killNotice, killedAt } = story;
    const editions = await listEditionsOf(db, revision.editionIds);
    return { kind: 'killed', story: { id, editions, language: revision.language, notice: killNotice ?? '', killedAt } };
  }
  if (!found.public || !revision || !story.publicAt) {
    // a scheduled one opens by itself
    if (story.state === 'scheduled') validUntil(story.publicAt);
    return null;
  }
  return { kind: 'public', story: await toPublicStory(db, revision, story.publicAt, story.significantAt, now) };
}

/** The newest public stories of an edition, newest first; `composeFront` gives them their slots. */
export async function listFront(db: Db, editionId: number, now: Date, limit = frontSize): Promise<StoryTeaser[]> {
  const listing = await Listing.open(db, editionId, now);
  return listTeasers(db, listing.standsIn(storyPlacements), now, { limit, offset: 0 });
}

/**
 * One page of a section's front, newest first. Of more than `maxCounted` stories the newest so many have pages; the
 * archive has the others.
 */
export async function listSectionFront(
  db: Db,
  editionId: number,
  sectionId: number,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const listing = await Listing.open(db, editionId, now);
  const inSection = and(listing.standsIn(storyPlacements), eq(storyPlacements.sectionId, sectionId));
  return listPlacedPage(db, inSection, now, asked);
}

/** One page of the public stories that are placed so, newest first; counted no further than `maxCounted`. */
export async function listPlacedPage(
  db: Db,
  where: SQL | undefined,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const empty = countedPage<StoryTeaser>([], await countPublic(db, where, now), asked);
  if (asked.page > empty.pageCount) return empty;
  return { ...empty, items: await listTeasers(db, where, now, rowsOfPage(asked)) };
}

async function countPublic(db: Db, where: SQL | undefined, now: Date): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(storyPlacements)
    .innerJoin(stories, eq(stories.id, storyPlacements.storyId))
    .where(and(where, isPublic(now)))
    .orderBy(...newestPlaced)
    .limit(maxCounted)
    .as('some');
  const [counted] = await db.select({ total: count() }).from(some);
  return counted?.total ?? 0;
}

/** The sections an edition has public stories in, in their order. */
export function listNavigation(db: Db, editionId: number, now: Date): Promise<Section[]> {
  dependOn(`frame:${editionId}`);
  // a subquery of one row ends at the first it finds; `exists` may be read as a join of everything
  const newestPublic = db
    .select({ at: storyPlacements.publicAt })
    .from(storyPlacements)
    .innerJoin(stories, eq(stories.id, storyPlacements.storyId))
    .where(and(eq(storyPlacements.editionId, editionId), eq(storyPlacements.sectionId, sections.id), isPublic(now)))
    .orderBy(...newestPlaced)
    .limit(1);
  return db
    .select({ id: sections.id, slug: sections.slug, name: sections.name, names: sections.names })
    .from(sections)
    .where(sql`(${newestPublic}) is not null`)
    .orderBy(sections.position, sections.id);
}

/**
 * When an edition last changed for its readers: a story opened, was updated, killed or taken back. Null when it is empty.
 */
export async function editionChangedAt(db: Db, editionId: number, now: Date): Promise<Date | null> {
  const listing = await Listing.open(db, editionId, now);
  // each is the first row of an index
  const opened = db
    .select({ at: stories.publicAt })
    .from(storyPlacements)
    .innerJoin(stories, eq(stories.id, storyPlacements.storyId))
    .where(and(listing.standsIn(storyPlacements), isPublic(now)))
    .orderBy(...newestPlaced)
    .limit(1);
  const placedHere = db
    .select({ one: sql`1` })
    .from(storyPlacements)
    .where(and(eq(storyPlacements.storyId, stories.id), eq(storyPlacements.editionId, editionId)));
  const updated = db
    .select({ at: stories.significantAt })
    .from(stories)
    .where(and(lte(stories.significantAt, now), isPublic(now), sql`(${placedHere}) is not null`))
    .orderBy(desc(stories.significantAt))
    .limit(1);
  const killed = db
    .select({ at: stories.killedAt })
    .from(stories)
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(isNotNull(stories.killedAt), eq(stories.state, 'killed'), sql`${editionId} = any(${live.editionIds})`))
    .orderBy(desc(stories.killedAt))
    .limit(1);
  const found = await Promise.all([opened, updated, killed]);
  const times = found.flat().flatMap(({ at }) => (at ? [at.getTime()] : []));
  const changedAt = times.length > 0 ? new Date(Math.max(...times)) : null;
  return (await takenBackAt(db, editionId, changedAt ?? new Date(0))) ?? changedAt;
}

/** These stories, in the order of their ids given; those that are not public or stand nowhere are left out. */
export async function listTeasersById(db: Db, ids: readonly number[], now: Date): Promise<StoryTeaser[]> {
  if (ids.length === 0) return [];
  // a story has a placement in each of its editions, all alike: one of them is enough
  const { storyId, editionId } = storyPlacements;
  const first = db
    .selectDistinctOn([storyId], { storyId, editionId })
    .from(storyPlacements)
    .where(inArray(storyId, [...ids]))
    .orderBy(storyId, editionId);
  const here = sql`(${storyId}, ${editionId}) in (${first})`;
  const rows = await listTeasers(db, here, now, { limit: ids.length, offset: 0 });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What fronts and lists show of placed stories, newest first. The caller says where they are placed. */
export async function listTeasers(
  db: Db,
  where: SQL | undefined,
  now: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<StoryTeaser[]> {
  // the rows of the page first, then their words: what an offset passes over is never joined with them
  const placed = db
    .select({
      storyId: storyPlacements.storyId,
      sectionId: storyPlacements.sectionId,
      publicAt: storyPlacements.publicAt,
      liveRevisionId: stories.liveRevisionId,
      significantAt: stories.significantAt,
    })
    .from(storyPlacements)
    .innerJoin(stories, eq(stories.id, storyPlacements.storyId))
    .where(and(where, isPublic(now)))
    .orderBy(...newestPlaced)
    .limit(limit)
    .offset(offset)
    .as('placed');
  const rows = await db
    .select({
      id: placed.storyId,
      slug: live.slug,
      section: { id: sections.id, slug: sections.slug, name: sections.name, names: sections.names },
      prominence: live.prominence,
      language: live.language,
      kicker: live.kicker,
      headline: live.headline,
      deck: live.deck,
      bylines: live.bylines,
      leadPicture: live.leadPicture,
      wire: live.wire,
      publicAt: placed.publicAt,
      significantAt: placed.significantAt,
    })
    .from(placed)
    .innerJoin(live, eq(live.id, placed.liveRevisionId))
    .innerJoin(sections, eq(sections.id, placed.sectionId))
    .orderBy(desc(placed.publicAt), desc(placed.storyId));
  const pictures = rows.flatMap((row) => readPicture(row.leadPicture) ?? []);
  const shown = await showPictures(db, pictures);
  return rows.map(({ slug, leadPicture, wire, ...row }) => {
    const picture = readPicture(leadPicture);
    const stored = picture && shown.get(picture.mediaId);
    return {
      ...row,
      path: storyPath(slug, row.id),
      picture: picture && stored ? { ...stored, ...picture } : null,
      supplier: wire?.supplier ?? null,
    };
  });
}
