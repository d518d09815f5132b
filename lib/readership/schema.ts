import { index, integer, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { stories } from '#lib/stories/schema.ts';

/** How often a story's page was sent to readers, by the hour. Counts only: nothing of who read it. */
export const storyReads = pgTable(
  'story_reads',
  {
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    /** The hour's first instant. */
    hourAt: timestamp({ withTimezone: true }).notNull(),
    reads: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.hourAt] }),
    // the reads of the last hours, and the purge of old ones
    index('story_reads_hour_idx').on(table.hourAt, table.storyId, table.reads),
  ],
);
