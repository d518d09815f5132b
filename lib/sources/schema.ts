import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytes } from '#lib/db/columns.ts';
import { editions } from '#lib/editions/schema.ts';
import type { Links } from '#lib/sources/types.ts';
import { staff } from '#lib/staff/schema.ts';

/** The official services an edition shows, in the order in which one is preferred to another. */
export const sources = pgTable(
  'sources',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    editionId: integer()
      .notNull()
      .references(() => editions.id),
    /** An adapter's name: "eccc". */
    adapter: text().notNull(),
    /** As the adapter's own schema has it. */
    settings: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    position: integer().notNull(),
    /** Not asked any more, and not shown. */
    pausedAt: at(),
    version: integer().notNull(),
    /** The next time that something of it is asked. */
    dueAt: at().notNull(),
    /** Who is asking it, and until when at the latest. */
    lease: uuid(),
    leasedUntil: at(),
    createdBy: text().references(() => staff.id),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
  },
  (table) => [
    // the sources of an edition's pages
    index('sources_edition_idx').on(table.editionId, table.position),
    // the sources that are due
    index('sources_due_idx').on(table.dueAt),
  ],
);

/** What a source last said to each of its requests: the last good answer is kept, whatever came after it. */
export const sourceAnswers = pgTable(
  'source_answers',
  {
    sourceId: integer()
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    /** A request's key: "alerts". */
    request: text().notNull(),
    dueAt: at().notNull(),
    askedAt: at(),
    /** When it last answered well, also that all is as it was; null: never. */
    fetchedAt: at(),
    /** The last good answer as it came. */
    payload: bytes(),
    contentType: text().notNull().default(''),
    etag: text(),
    lastModified: text(),
    /** What its adapter read in it, by part (`PartReading`); the room that shows it parses it. */
    parts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    links: jsonb().$type<Links>().notNull().default({}),
    /** Records of the last good answer that could not be read. */
    dropped: integer().notNull().default(0),
    /** Failures in a row, and the last one in words for people; null when the last answer was good. */
    failures: integer().notNull().default(0),
    failure: text(),
    /** Invented, for the demo: it moves along with the time, and goes with the first real answer. */
    isSample: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.request] })],
);
