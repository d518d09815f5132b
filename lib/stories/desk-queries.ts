import { and, desc, eq, ilike, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { sections } from '#lib/editions/schema.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { contentOf, getRevision, judged, type RevisionRow } from '#lib/stories/change-story.ts';
import { isStoryId } from '#lib/stories/queries.ts';
import { corrections, stories, storyPublications, storyRevisions } from '#lib/stories/schema.ts';
import { showStory, storyPath } from '#lib/stories/show-story.ts';
import { storable } from '#lib/stories/storable.ts';
import type { Correction, PublicStory, StoryContent, StoryState } from '#lib/stories/types.ts';

/** What the desk may read: every story in every state, to signed-in staff only. */
const head = alias(storyRevisions, 'head');
const live = alias(storyRevisions, 'live');
const perPage = 50;

export type DeskStoryLine = {
  id: number;
  state: StoryState;
  headline: string;
  section: string;
  author: string | null;
  publicAt: Date | null;
  changedAt: Date;
  /** The newest words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
  /** The version that readers see, or will see. */
  liveNumber: number | null;
};

export type DeskFilter = {
  /** Only these states; empty: all but spiked. */
  states: readonly StoryState[];
  /** Words of the headline. */
  search: string;
  mineOnly: boolean;
  /** From 1. */
  page: number;
};

export type DeskStory = {
  id: number;
  version: number;
  state: StoryState;
  createdBy: string | null;
  /** May the reporter who began it still write? */
  stillWriting: boolean;
  content: StoryContent;
  /** These words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
  /** The version that readers see, or will see. */
  liveNumber: number | null;
  publicPath: string | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  publicAt: Date | null;
  significantAt: Date | null;
  killNotice: string | null;
  corrections: Correction[];
  /** Each time readers were told of a version, newest first. */
  publications: DeskPublication[];
};

export type DeskPublication = { id: number; revision: number; liveAt: Date; hiddenAt: Date | null };

/** One page of the story list, last changed first. */
export async function listDeskStories(
  db: Db,
  actor: Actor,
  filter: DeskFilter,
  now: Date,
): Promise<{ stories: DeskStoryLine[]; hasMore: boolean }> {
  authorise(actor, 'story.read');
  const states: readonly StoryState[] =
    filter.states.length > 0 ? filter.states : ['draft', 'submitted', 'scheduled', 'published', 'killed'];
  const wanted: (SQL | undefined)[] = [inArray(stateNow(now), [...states])];
  if (filter.mineOnly && actor.id) wanted.push(eq(stories.createdBy, actor.id));
  const search = storable(filter.search).replace(/[\\%_]/g, '\\$&');
  if (search) wanted.push(ilike(head.headline, `%${search}%`));
  const rows = await db
    .select({
      story: stories,
      headline: head.headline,
      section: sections.name,
      author: staff.name,
      liveNumber: live.number,
      unpublishedChanges: sql<boolean>`${wordsIn(live)} is distinct from ${wordsIn(head)}`,
    })
    .from(stories)
    .innerJoin(head, eq(head.id, stories.headRevisionId))
    .innerJoin(sections, eq(sections.id, head.sectionId))
    .leftJoin(live, eq(live.id, stories.liveRevisionId))
    .leftJoin(staff, eq(staff.id, stories.createdBy))
    .where(and(...wanted))
    .orderBy(desc(stories.changedAt), desc(stories.id))
    .limit(perPage + 1)
    .offset((filter.page - 1) * perPage);
  const lines = rows.slice(0, perPage).map(({ story, headline, section, author, liveNumber, unpublishedChanges }) => ({
    id: story.id,
    state: judged(story, now).stateNow,
    headline,
    section,
    author,
    publicAt: story.publicAt,
    changedAt: story.changedAt,
    unpublishedChanges: liveNumber !== null && unpublishedChanges,
    liveNumber,
  }));
  return { stories: lines, hasMore: rows.length > perPage };
}

/**
 * A story as the editor opens it, at its newest revision.
 * @throws {NotFoundError}
 */
export async function getDeskStory(db: Db, actor: Actor, id: number, now: Date): Promise<DeskStory> {
  authorise(actor, 'story.read');
  const row = await getStoryRow(db, id);
  const revision = await getRevision(db, row.headRevisionId);
  const { stateNow, owned } = judged(row, now);
  const live = row.liveRevisionId === null ? null : await getRevision(db, row.liveRevisionId);
  const notes = await db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
    })
    .from(corrections)
    .where(eq(corrections.storyId, id))
    .orderBy(desc(corrections.correctedAt));
  return {
    id: row.id,
    version: row.version,
    state: stateNow,
    createdBy: row.createdBy,
    stillWriting: owned.stillWriting,
    content: contentOf(revision),
    unpublishedChanges: live !== null && !isSame(live, revision),
    liveNumber: live?.number ?? null,
    publicPath: live && stateNow === 'published' ? storyPath(live.slug, row.id) : null,
    publishAt: row.publishAt,
    embargoUntil: row.embargoUntil,
    publicAt: row.publicAt,
    significantAt: row.significantAt,
    killNotice: row.killNotice,
    corrections: notes,
    publications: await listPublications(db, id),
  };
}

function listPublications(db: Db, storyId: number): Promise<DeskPublication[]> {
  return db
    .select({
      id: storyPublications.id,
      revision: storyRevisions.number,
      liveAt: storyPublications.liveAt,
      hiddenAt: storyPublications.hiddenAt,
    })
    .from(storyPublications)
    .innerJoin(storyRevisions, eq(storyRevisions.id, storyPublications.revisionId))
    .where(and(eq(storyPublications.storyId, storyId), eq(storyPublications.significant, true)))
    .orderBy(desc(storyPublications.liveAt), desc(storyPublications.id));
}

/**
 * The newest revision exactly as readers will see it once it is published.
 * @throws {NotFoundError}
 */
export async function getPreview(db: Db, actor: Actor, id: number, now: Date): Promise<PublicStory> {
  authorise(actor, 'story.read');
  const row = await getStoryRow(db, id);
  const revision = await getRevision(db, row.headRevisionId);
  return showStory(db, revision, row.publicAt ?? now, row.significantAt, now);
}

export type HistoryEntry = { id: number; at: Date; by: string; action: string; details: unknown };

/** What was done to a story and by whom, newest first. */
export function listStoryHistory(db: Db, actor: Actor, id: number): Promise<HistoryEntry[]> {
  authorise(actor, 'story.read');
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      by: auditEntries.actorName,
      action: auditEntries.action,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'story'), eq(auditEntries.subjectId, String(id))))
    .orderBy(desc(auditEntries.id))
    .limit(200);
}

export type StoredVersion = { number: number; savedAt: Date; savedBy: string | null; content: StoryContent };

/**
 * An earlier version of a story, as it was saved.
 * @throws {NotFoundError}
 */
export async function getStoredVersion(db: Db, actor: Actor, id: number, number: number): Promise<StoredVersion> {
  authorise(actor, 'story.read');
  const [found] =
    isStoryId(id) && isStoryId(number)
      ? await db
          .select({ revision: storyRevisions, savedBy: staff.name })
          .from(storyRevisions)
          .leftJoin(staff, eq(staff.id, storyRevisions.savedBy))
          .where(and(eq(storyRevisions.storyId, id), eq(storyRevisions.number, number)))
      : [];
  if (!found) throw new NotFoundError(`version ${number} of story ${id}`);
  const { revision, savedBy } = found;
  return { number: revision.number, savedAt: revision.savedAt, savedBy, content: contentOf(revision) };
}

/** How many stories there are in each state, for the desk's tabs. */
export async function countByState(db: Db, actor: Actor, now: Date): Promise<Partial<Record<StoryState, number>>> {
  authorise(actor, 'story.read');
  const rows = await db
    .select({ state: stateNow(now), count: sql<number>`count(*)::int` })
    .from(stories)
    .groupBy(sql`1`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** `stateAt` in SQL: a scheduled story whose time has come is published. */
function stateNow(now: Date): SQL<StoryState> {
  const due = and(eq(stories.state, 'scheduled'), lte(stories.publicAt, now));
  return sql<StoryState>`case when ${due} then 'published' else ${stories.state} end`;
}

async function getStoryRow(db: Db, id: number) {
  const [row] = isStoryId(id) ? await db.select().from(stories).where(eq(stories.id, id)) : [];
  if (!row) throw new NotFoundError(`story ${id}`);
  return row;
}

/** All that a writer can change in a revision, as one value. */
function wordsIn(revision: typeof head | typeof live): SQL {
  const { slug, sectionId, editionIds, topicIds, prominence, language, kicker, headline } = revision;
  const { deck, bylines, dateline, leadPicture, body, wire } = revision;
  const placing = [slug, sectionId, editionIds, topicIds, prominence, language];
  const words = [kicker, headline, deck, bylines, dateline, leadPicture, body, wire];
  return sql`(${sql.join([...placing, ...words], sql`, `)})`;
}

const isSame = (one: RevisionRow, other: RevisionRow) =>
  one.id === other.id || JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
