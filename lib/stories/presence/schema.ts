import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import { stories } from '#lib/stories/schema.ts';

/** Who has which story open, a row a tab. Written every few seconds, and gone soon after the tab is. */
export const storyPresences = pgTable(
  'story_presences',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** The browser's name for one opening of the story in a tab. */
    tab: text().notNull(),
    storyId: integer()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** The block that has the caret; null where that is elsewhere. */
    blockId: text(),
    sinceAt: at().notNull(),
    seenAt: at().notNull(),
    /** It is over; what it said before may still be on its way. */
    leftAt: at(),
  },
  (table) => [
    // a tab's own row; those of one person
    primaryKey({ columns: [table.staffId, table.tab] }),
    // who is in these stories
    index('story_presences_story_idx').on(table.storyId),
    // those who have gone without a word
    index('story_presences_seen_idx').on(table.seenAt),
  ],
);
