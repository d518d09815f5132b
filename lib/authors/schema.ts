import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';

/** A person whose byline leads to a page of theirs. A byline that is nobody's here is only a name. */
export const authors = pgTable(
  'authors',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    /** As it stands in bylines. */
    name: text().notNull(),
    /** `nameKey(name)`: how bylines find their author. */
    nameKey: text().notNull(),
    /** "City hall reporter"; may be empty, like the two below. */
    role: text().notNull(),
    bio: text().notNull(),
    /** Public, on the author's page. */
    email: text().notNull(),
    /** A `Picture` or null; parsed when read. */
    portrait: jsonb(),
    version: integer().notNull().default(1),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
  },
  (table) => [
    // the author of a URL
    uniqueIndex('authors_slug_key').on(table.slug),
    // the authors of a story's bylines
    uniqueIndex('authors_name_key').on(table.nameKey),
  ],
);
