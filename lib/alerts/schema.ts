import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { staff } from '#lib/staff/schema.ts';

const at = () => timestamp({ withTimezone: true });

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
