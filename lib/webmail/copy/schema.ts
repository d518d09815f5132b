import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import { stories } from '#lib/stories/schema.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';

/** The story that was made from a message: one, however often somebody asks for it. */
export const webmailStories = pgTable(
  'webmail_stories',
  {
    /** Wherever it lies; at a mail server it may be gone. */
    messageId: integer().primaryKey(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    madeBy: text()
      .notNull()
      .references(() => staff.id),
    madeAt: at().notNull(),
  },
  // the mail that a story was made from
  (table) => [index('webmail_stories_story_idx').on(table.storyId)],
);

/** A letter to the editor: whose it is in print, and whether they said that it may be printed. */
export const webmailLetters = pgTable('webmail_letters', {
  conversationId: integer()
    .primaryKey()
    .references(() => webmailConversations.id, { onDelete: 'cascade' }),
  /** As it is printed. */
  name: text().notNull(),
  town: text().notNull(),
  permission: text({ enum: ['unasked', 'asked', 'given', 'refused'] }).notNull(),
  askedBy: text().references(() => staff.id),
  askedAt: at(),
  /** The answer that asks; null: they were asked otherwise. One that there is no more was undone before it left. */
  questionId: uuid(),
  settledBy: text().references(() => staff.id),
  settledAt: at(),
});
