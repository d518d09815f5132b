import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { sections } from '#lib/editions/schema.ts';
import { staff } from '#lib/staff/schema.ts';
import type { WireAttribution } from '#lib/stories/types.ts';

/**
 * A story's place in the workflow. Its words are in `storyRevisions`: `headRevisionId` is what the desk edits,
 * `liveRevisionId` what readers see.
 */
export const stories = pgTable(
  'stories',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The name that a browser gave it before it was stored: begun twice under the same one, it is one story. */
    draftKey: text(),
    /** Edges between states are in `desk/steps.ts` only. */
    state: text({ enum: ['draft', 'submitted', 'scheduled', 'published', 'killed', 'spiked'] }).notNull(),
    /** Raised by every change; a save that names another version is refused. */
    version: integer().notNull(),
    headRevisionId: integer().references((): AnyPgColumn => storyRevisions.id),
    liveRevisionId: integer().references((): AnyPgColumn => storyRevisions.id),
    /** When the editor published, or wants it published. */
    publishAt: at(),
    /** Nothing is public before this instant, whoever publishes. */
    embargoUntil: at(),
    /** The first instant a reader may see it; `isPublic` compares it with the time of reading. */
    publicAt: at().generatedAlwaysAs(sql`greatest(publish_at, embargo_until)`),
    /** The last change readers are told of ("Updated"); null until there is one. */
    significantAt: at(),
    killedAt: at(),
    /** What readers of a killed story are told. */
    killNotice: text(),
    createdBy: text().references(() => staff.id),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
  },
  (table) => [
    // a story that is begun again, because the answer was lost
    uniqueIndex('stories_draft_key_key').on(table.draftKey),
    // when readers were last told of a change, and of a withdrawal
    index('stories_significant_idx')
      .on(table.significantAt.desc().nullsFirst())
      .where(sql`${table.significantAt} is not null`),
    index('stories_killed_idx').on(table.killedAt.desc().nullsFirst()).where(sql`${table.killedAt} is not null`),
    // the desk's list, by state, last changed first
    index('stories_state_changed_idx').on(table.state, table.changedAt.desc().nullsFirst()),
    // a reporter's own stories
    index('stories_created_by_idx').on(table.createdBy, table.changedAt.desc().nullsFirst()),
  ],
);

/**
 * A story's words at one moment. Never changed and never deleted (a trigger refuses it), but for the working copy: the
 * newest one while `openSince` says that somebody writes in it (`desk/working-copy.ts`).
 */
export const storyRevisions = pgTable(
  'story_revisions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    storyId: integer()
      .notNull()
      .references((): AnyPgColumn => stories.id),
    /** 1, 2, 3 … within the story. */
    number: integer().notNull(),
    slug: text().notNull(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    editionIds: integer().array().notNull(),
    topicIds: integer().array().notNull().default(sql`'{}'`),
    /** How loud the story is on a front. */
    prominence: text({ enum: ['lead', 'top', 'standard', 'brief'] }).notNull(),
    /** BCP 47, the story's own language. */
    language: text().notNull(),
    kicker: text().notNull(),
    headline: text().notNull(),
    deck: text().notNull(),
    bylines: text().array().notNull(),
    /** A place, never a time: "CALGARY". */
    dateline: text().notNull(),
    /** A `Picture` or null; parsed when read. */
    leadPicture: jsonb(),
    /** `Block[]`; parsed when read, and broken parts degrade to text. */
    body: jsonb().notNull(),
    wire: jsonb().$type<WireAttribution | null>(),
    savedBy: text().references(() => staff.id),
    savedAt: at().notNull(),
    /** When a working copy was begun; null: it is cut, and stays as it is. */
    openSince: at(),
  },
  (table) => [
    // the history of one story, newest first
    uniqueIndex('story_revisions_number_key').on(table.storyId, table.number.desc().nullsFirst()),
    // working copies that nobody has touched for a while
    index('story_revisions_open_idx').on(table.savedAt).where(sql`${table.openSince} is not null`),
  ],
);

/** Each time a revision went before readers. The significant ones are the public history of a story. */
export const storyPublications = pgTable(
  'story_publications',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    revisionId: integer()
      .notNull()
      .references(() => storyRevisions.id),
    /** When readers could see it. */
    liveAt: at().notNull(),
    /** Told to readers ("Updated"); the first one always is. */
    significant: boolean().notNull(),
    /** Words that must not be shown again, on legal grounds say, are left out of the public history. */
    hiddenAt: at(),
  },
  (table) => [
    // how one story changed
    index('story_publications_story_idx').on(table.storyId, table.id),
  ],
);

/** A dated public note on a published story. */
export const corrections = pgTable(
  'corrections',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    /** A correction mends an error of ours; a clarification adds what was missing; an editors' note says what else readers should know. */
    kind: text({ enum: ['correction', 'clarification', 'editorsNote'] }).notNull(),
    text: text().notNull(),
    correctedBy: text().references(() => staff.id),
    correctedAt: at().notNull(),
  },
  (table) => [
    // the corrections of one story, newest first
    index('corrections_story_idx').on(table.storyId, table.correctedAt.desc().nullsFirst()),
    // the archive of corrections, newest first
    index('corrections_archive_idx').on(table.correctedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
