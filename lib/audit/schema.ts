import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * Who did what, when. Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE (see the migration). Written in
 * the transaction of the change itself; entries of one press of a button share `actionId`.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    actionId: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The person's id, or null for the system itself. No foreign key: the entry outlives the person. */
    actorId: text(),
    actorName: text().notNull(),
    /** A name from `lib/staff/permissions.ts`: `story.publish`. */
    action: text().notNull(),
    /** `story`, `staff`, `media`, `share` … */
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** Small facts of the change, never a secret or a reader's address. */
    details: jsonb().notNull(),
  },
  (table) => [
    // the history of one story at the desk
    index('audit_entries_subject_idx').on(table.subjectKind, table.subjectId, table.id.desc().nullsFirst()),
    // the newest entries of the whole desk
    index('audit_entries_at_idx').on(table.at.desc().nullsFirst()),
  ],
);
