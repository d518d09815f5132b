import { integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { staff } from '#lib/staff/schema.ts';

/**
 * The newsroom's own pages (about, contact, privacy …), one of each kind and language. Every save is a row of its own;
 * the highest number is what readers see. Never changed, never deleted.
 */
export const pageRevisions = pgTable(
  'page_revisions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** One of `pageKinds`; also the last part of its address. */
    kind: text().notNull(),
    /** Primary language subtag: "en", "fr". */
    language: text().notNull(),
    /** 1, 2, 3 … within kind and language; two savers of the same number cannot both win. */
    number: integer().notNull(),
    headline: text().notNull(),
    /** `Block[]`; an empty body takes the page off the paper. */
    body: jsonb().notNull(),
    savedBy: text().references(() => staff.id),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // the page of a URL, newest first, and the compare-and-set of its savers
    uniqueIndex('page_revisions_number_key').on(table.kind, table.language, table.number.desc().nullsFirst()),
  ],
);
