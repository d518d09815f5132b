import { doublePrecision, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

/** A city's paper. Rows are added at the desk or the command line, never in code. */
export const editions = pgTable(
  'editions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    /** Province or state, as printed beside the city: "Alberta". */
    region: text().notNull(),
    /** ISO 3166-1 alpha-2, upper case. */
    country: text().notNull(),
    /** BCP 47: the language of the edition's own words and dates. */
    language: text().notNull(),
    /** IANA zone: the zone of every date the edition prints. */
    timeZone: text().notNull(),
    units: text({ enum: ['metric', 'us'] }).notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    /** `#rrggbb`, dark enough for white text; the dark theme lightens it itself. */
    accent: text().notNull(),
    /** Order in the edition switch; the lowest is the default edition, which `/` shows. */
    position: integer().notNull(),
  },
  (table) => [
    // the edition of a URL
    uniqueIndex('editions_slug_key').on(table.slug),
  ],
);

/** World, Local, Business … shared by all editions; an edition's navigation shows those it has stories in. */
export const sections = pgTable(
  'sections',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    /** Its name in other languages, by primary language subtag: `{"fr": "Affaires"}`. */
    names: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Order in the navigation and down a front. */
    position: integer().notNull(),
  },
  (table) => [
    // the section of a URL
    uniqueIndex('sections_slug_key').on(table.slug),
  ],
);
