import { aliasedTable, and, desc, eq, inArray, lte, max, type SQL } from 'drizzle-orm';
import { nameKey } from '#lib/authors/name-key.ts';
import { findAuthor, showBylines } from '#lib/authors/queries.ts';
import type { Db } from '#lib/db/client.ts';
import { findSection, listEditions } from '#lib/editions/queries.ts';
import { sections } from '#lib/editions/schema.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findAlertFeed } from '#lib/feeds/alert-feed.ts';
import { findClosureFeed } from '#lib/feeds/closure-feed.ts';
import type { AskedFeed, FeedPageName } from '#lib/feeds/feed-path.ts';
import { storyEntry } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedScope, FeedStory, Paper } from '#lib/feeds/types.ts';
import { feedWords } from '#lib/feeds/words.ts';
import { showPictures } from '#lib/media/queries.ts';
import { picturesOf, readBody } from '#lib/stories/blocks/body.ts';
import { readPicture } from '#lib/stories/blocks/picture.ts';
import { storyBylines, storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { leadToStories } from '#lib/stories/reading/lead-to-stories.ts';
import { editionChangedAt } from '#lib/stories/reading/queries.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { corrections, stories, storyPublications, storyRevisions } from '#lib/stories/schema.ts';
import { readWire } from '#lib/stories/wire.ts';
import { findTopic, listTopicsOf } from '#lib/topics/queries.ts';

const feedSize = 30;
const live = aliasedTable(storyRevisions, 'live');

/** The feed at an address, or null when it is no page's. */
export async function findFeed(db: Db, asked: AskedFeed, paper: Paper, now: Date): Promise<Feed | null> {
  const edition = (await listEditions(db)).find(({ slug }) => slug === asked.parts.edition);
  if (!edition) return null;
  if (asked.name === 'editionWeather') return findAlertFeed(db, edition, paper, now);
  if (asked.name === 'editionTraffic') return findClosureFeed(db, edition, paper, now);
  const page = await feedPages[asked.name](db, edition, asked.parts);
  if (!page) return null;
  const found = await listFeedStories(db, edition.id, page.scope, now);
  // like their pages: the name alone would tell of a story to come
  if (found.length === 0 && (asked.name === 'topic' || asked.name === 'author')) return null;
  const told = found.flatMap(({ publicAt, significantAt }) => [publicAt, significantAt]);
  const [mended, withdrawn] = await Promise.all([mendedAt(db, found, now), editionChangedAt(db, edition.id, now)]);
  const updatedAt = latest(told);
  return {
    edition,
    pagePath: asked.pagePath,
    name: page.name,
    description: feedWords(edition.language).description(page.name, `${paper.name} ${edition.name}`),
    entries: found.map((story) => storyEntry(story, edition, paper)),
    updatedAt,
    changedAt: latest([updatedAt, mended, withdrawn]),
  };
}

/** What a feed is called beside its edition, and which stories are in it. */
type FeedPage = { name: string | null; scope: FeedScope };

/** Pages whose feeds hold no stories. */
type ConditionsFeedName = 'editionWeather' | 'editionTraffic';

type FindFeedPage = (db: Db, edition: Edition, parts: AskedFeed['parts']) => Promise<FeedPage | null>;

const feedPages: Readonly<Record<Exclude<FeedPageName, ConditionsFeedName>, FindFeedPage>> = {
  front: async () => ({ name: null, scope: { kind: 'edition' } }),
  section: async (db, edition, { section: slug = '' }) => {
    const section = await findSection(db, slug);
    if (!section) return null;
    return { name: sectionName(section, edition.language), scope: { kind: 'section', sectionId: section.id } };
  },
  topic: async (db, _edition, { topic: slug = '' }) => {
    const topic = await findTopic(db, slug);
    return topic && { name: topic.name, scope: { kind: 'topic', topicId: topic.id } };
  },
  author: async (db, _edition, { author: slug = '' }) => {
    const author = await findAuthor(db, slug);
    return author && { name: author.name, scope: { kind: 'author', nameKey: nameKey(author.name) } };
  },
};

async function listFeedStories(db: Db, editionId: number, scope: FeedScope, now: Date): Promise<FeedStory[]> {
  const ids = await listNewest(db, editionId, scope, now);
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: stories.id,
      revision: live,
      section: { id: sections.id, slug: sections.slug, name: sections.name, names: sections.names },
      publicAt: stories.publicAt,
      significantAt: stories.significantAt,
    })
    .from(stories)
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .innerJoin(sections, eq(sections.id, live.sectionId))
    .where(and(inArray(stories.id, ids), isPublic(now)))
    .orderBy(desc(stories.publicAt), desc(stories.id));
  const bodies = await leadToStories(
    db,
    rows.map(({ revision }) => readBody(revision.body, revision.id)),
    now,
  );
  const contents = rows.map(({ revision }, place) => ({
    leadPicture: readPicture(revision.leadPicture),
    body: bodies[place] ?? [],
  }));
  const uses = contents.flatMap(({ leadPicture, body }) => [
    ...(leadPicture ? [leadPicture] : []),
    ...picturesOf(body),
  ]);
  const [pictures, bylines, topics, notes] = await Promise.all([
    showPictures(db, uses),
    showBylines(db, [...new Set(rows.flatMap(({ revision }) => revision.bylines))]),
    listTopicsOf(db, [...new Set(rows.flatMap(({ revision }) => revision.topicIds))]),
    db.select().from(corrections).where(inArray(corrections.storyId, ids)).orderBy(desc(corrections.correctedAt)),
  ]);
  return rows.flatMap(({ id, revision, section, publicAt, significantAt }, place) => {
    const content = contents[place];
    if (!content || !publicAt) return [];
    const { leadPicture, body } = content;
    const stored = leadPicture && pictures.get(leadPicture.mediaId);
    return [
      {
        id,
        path: storyPath(revision.slug, id),
        section,
        language: revision.language,
        headline: revision.headline,
        deck: revision.deck,
        bylines: revision.bylines.flatMap((name) => bylines.find((byline) => byline.name === name) ?? []),
        topics: topics.filter((topic) => revision.topicIds.includes(topic.id)).map(({ name }) => name),
        leadPicture: leadPicture && stored ? { ...stored, ...leadPicture } : null,
        body,
        pictures,
        wire: readWire(revision.wire),
        corrections: notes.filter(({ storyId }) => storyId === id),
        publicAt,
        significantAt: significantAt && significantAt <= now ? significantAt : null,
      },
    ];
  });
}

/** The ids of a page's newest public stories: the first rows of its index. */
async function listNewest(db: Db, editionId: number, scope: FeedScope, now: Date): Promise<number[]> {
  const newest = (table: typeof storyPlacements | typeof storyTopics | typeof storyBylines, where?: SQL) =>
    db
      .select({ id: table.storyId })
      .from(table)
      .innerJoin(stories, eq(stories.id, table.storyId))
      .where(and(eq(table.editionId, editionId), where, isPublic(now)))
      .orderBy(desc(table.publicAt), desc(table.storyId))
      .limit(feedSize);
  const find = () => {
    switch (scope.kind) {
      case 'edition':
        return newest(storyPlacements);
      case 'section':
        return newest(storyPlacements, eq(storyPlacements.sectionId, scope.sectionId));
      case 'topic':
        return newest(storyTopics, eq(storyTopics.topicId, scope.topicId));
      case 'author':
        return newest(storyBylines, eq(storyBylines.nameKey, scope.nameKey));
      default:
        return scope satisfies never;
    }
  };
  return (await find()).map(({ id }) => id);
}

/** When the words of one of these stories last went before readers, however little changed in them. */
async function mendedAt(db: Db, shown: readonly FeedStory[], now: Date): Promise<Date | null> {
  if (shown.length === 0) return null;
  const ids = shown.map(({ id }) => id);
  const [row] = await db
    .select({ at: max(storyPublications.liveAt) })
    .from(storyPublications)
    .where(and(inArray(storyPublications.storyId, ids), lte(storyPublications.liveAt, now)));
  return row?.at ?? null;
}

function latest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}
