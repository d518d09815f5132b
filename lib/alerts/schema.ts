import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';

/** Breaking news: one line above every page of some editions, until it expires. */
export const alerts = pgTable(
  'alerts',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    editionIds: integer().array().notNull(),
    /** BCP 47, the line's own language. */
    language: text().notNull(),
    text: text().notNull(),
    /** A path of the paper ("/story/…") or a whole address; empty: nothing to follow. */
    href: text().notNull(),
    startsAt: at().notNull(),
    /** Readers see it before this instant only; ending one early moves it here. */
    endsAt: at().notNull(),
    createdBy: text().references(() => staff.id),
    createdAt: at().notNull(),
  },
  (table) => [
    // the alerts that stand now: few of all there ever were
    index('alerts_ends_idx').on(table.endsAt.desc().nullsFirst()),
  ],
);
