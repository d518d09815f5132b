import { and, desc, eq, gt, ilike, inArray, lte, min, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/db/client.ts';
import { sections } from '#lib/editions/schema.ts';
import { type Paged, rowsOfPage, uncountedPage } from '#lib/paged.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { storable } from '#lib/storable.ts';
import type { DeskStoryLine } from '#lib/stories/desk/types.ts';
import { assessStory } from '#lib/stories/history/revisions.ts';
import { hasSameWords } from '#lib/stories/history/same-words.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryState } from '#lib/stories/types.ts';

const head = alias(storyRevisions, 'head');
const live = alias(storyRevisions, 'live');
const perPage = 50;

export type DeskFilter = {
  /** Only these states; empty: all but spiked. */
  states: readonly StoryState[];
  /** Words of the headline. */
  search: string;
  mineOnly: boolean;
  /** From 1. */
  page: number;
};

/** One page of the story list, last changed first. */
export async function listDeskStories(
  db: Db,
  actor: Actor,
  filter: DeskFilter,
  now: Date,
): Promise<Paged<DeskStoryLine>> {
  authorise(actor, 'story.read');
  const states: readonly StoryState[] =
    filter.states.length > 0 ? filter.states : ['draft', 'submitted', 'scheduled', 'published', 'killed'];
  const wanted: (SQL | undefined)[] = [inArray(stateNow(now), [...states])];
  if (filter.mineOnly && actor.id) wanted.push(eq(stories.createdBy, actor.id));
  const search = storable(filter.search).replace(/[\\%_]/g, '\\$&');
  if (search) wanted.push(ilike(head.headline, `%${search}%`));
  const asked = { page: filter.page, perPage };
  const { limit, offset } = rowsOfPage(asked);
  const rows = await db
    .select({
      story: stories,
      headline: head.headline,
      section: sections.name,
      author: staff.name,
      liveNumber: live.number,
    })
    .from(stories)
    .innerJoin(head, eq(head.id, stories.headRevisionId))
    .innerJoin(sections, eq(sections.id, head.sectionId))
    .leftJoin(live, eq(live.id, stories.liveRevisionId))
    .leftJoin(staff, eq(staff.id, stories.createdBy))
    .where(and(...wanted))
    .orderBy(desc(stories.changedAt), desc(stories.id))
    .limit(limit + 1)
    .offset(offset);
  const unpublished = await listUnpublished(
    db,
    rows.map(({ story }) => story.id),
  );
  const lines = rows.map(({ story, headline, section, author, liveNumber }) => ({
    id: story.id,
    state: assessStory(story, now).stateNow,
    headline,
    section,
    author,
    publicAt: story.publicAt,
    createdAt: story.createdAt,
    changedAt: story.changedAt,
    unpublishedChanges: unpublished.has(story.id),
    liveNumber,
  }));
  return uncountedPage(lines, asked);
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

/** When the next scheduled story goes out; null: none is to. */
export async function findNextOpening(db: Db, actor: Actor, now: Date): Promise<Date | null> {
  authorise(actor, 'story.read');
  const [next] = await db
    .select({ at: min(stories.publicAt) })
    .from(stories)
    .where(and(eq(stories.state, 'scheduled'), gt(stories.publicAt, now)));
  return next?.at ?? null;
}

/** `stateAt` in SQL: a scheduled story whose time has come is published. */
function stateNow(now: Date): SQL<StoryState> {
  const due = and(eq(stories.state, 'scheduled'), lte(stories.publicAt, now));
  return sql<StoryState>`case when ${due} then 'published' else ${stories.state} end`;
}

/** Those of the stories whose newest words are not those that readers see, or will see. */
async function listUnpublished(db: Db, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const revised = await db
    .select({ id: stories.id, newest: head, public: live })
    .from(stories)
    .innerJoin(head, eq(head.id, stories.headRevisionId))
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(inArray(stories.id, [...ids]), ne(live.id, head.id)));
  return new Set(revised.filter((story) => !hasSameWords(story.newest, story.public)).map(({ id }) => id));
}
