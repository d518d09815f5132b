import { integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** What stories can be about, beside their section: a river, a council, a team. Made at the desk. */
export const topics = pgTable(
  'topics',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    /** A line or two at the head of the topic's page; may be empty. */
    description: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // the topic of a URL
    uniqueIndex('topics_slug_key').on(table.slug),
  ],
);
