import { sql } from 'drizzle-orm';
import { type ExtraConfigColumn, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, tsvector } from '#lib/db/columns.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { stories } from '#lib/stories/schema.ts';
import { topics } from '#lib/topics/schema.ts';

/** Which story is where, and its `publicAt`. */
const placed = () => ({
  storyId: integer()
    .notNull()
    .references(() => stories.id),
  editionId: integer()
    .notNull()
    .references(() => editions.id),
  publicAt: at().notNull(),
});

/** The end of every index that a list is read from. */
const newestFirst = ({ publicAt, storyId }: Record<'publicAt' | 'storyId', ExtraConfigColumn>) =>
  [publicAt.desc().nullsFirst(), storyId.desc().nullsFirst()] as const;

/**
 * Where a published story appears: one row an edition, copied from the live revision when it goes live and removed
 * when it is killed. It exists so that every front is one index range scan.
 */
export const storyPlacements = pgTable(
  'story_placements',
  {
    ...placed(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.editionId] }),
    // an edition's front, newest first
    index('story_placements_edition_idx').on(table.editionId, ...newestFirst(table)),
    // a section's front, newest first
    index('story_placements_section_idx').on(table.editionId, table.sectionId, ...newestFirst(table)),
  ],
);

/** Where a published story appears among its topics: copied, like its placements, by `placeStory`. */
export const storyTopics = pgTable(
  'story_topics',
  {
    ...placed(),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.editionId, table.topicId] }),
    // a topic's page, newest first
    index('story_topics_page_idx').on(table.editionId, table.topicId, ...newestFirst(table)),
  ],
);

/** The names above a published story: copied, like its placements, by `placeStory`. */
export const storyBylines = pgTable(
  'story_bylines',
  {
    ...placed(),
    /** `nameKey` of the byline; an author with the same key has this story on their page. */
    nameKey: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.editionId, table.nameKey] }),
    // an author's page, newest first
    index('story_bylines_page_idx').on(table.editionId, table.nameKey, ...newestFirst(table)),
  ],
);

/** What can be found in a published story: copied, like its placements, by `placeStory`. */
export const storyDocuments = pgTable(
  'story_documents',
  {
    storyId: integer()
      .primaryKey()
      .references(() => stories.id),
    editionIds: integer().array().notNull(),
    sectionId: integer().notNull(),
    /** The story's `publicAt`. */
    publicAt: at().notNull(),
    /** The headline and kicker alone: what is found there counts most. */
    headline: tsvector().notNull(),
    /** Headline and kicker (A), deck, bylines and topics (B), the body (C), what stands around it (D). */
    document: tsvector().notNull(),
    /** The `tokenRules` it was indexed by; the worker does again what is of older ones. */
    rules: integer().notNull().default(0),
  },
  (table) => [
    // a search for a rare word
    index('story_documents_document_idx').using('gin', table.document),
    index('story_documents_headline_idx').using('gin', table.headline),
    // a search for a common word: newest first until there are enough; also what is new for news search
    index('story_documents_public_idx').on(...newestFirst(table)),
    // what is to be indexed anew
    index('story_documents_rules_idx').on(table.rules),
  ],
);

/** Stories whose page prints other words than the index has, of a topic that was renamed say; the worker indexes them. */
export const storiesToIndex = pgTable('stories_to_index', {
  storyId: integer()
    .primaryKey()
    .references(() => stories.id),
});

/** Every word that was ever published, for what a reader may have meant. Never says where it stands. */
export const storyWords = pgTable(
  'story_words',
  { word: text().primaryKey() },
  // the words most like a mistyped one
  (table) => [index('story_words_like_idx').using('gin', sql`${table.word} gin_trgm_ops`)],
);
