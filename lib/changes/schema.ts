import { sql } from 'drizzle-orm';
import { bigint, customType, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * What changed: for readers as the tags of the pages that show it, for staff as an event. Written in the transaction
 * that changes it; every copy of the server reads it each second, whether or not a NOTIFY arrived.
 */
export const pageChanges = pgTable(
  'page_changes',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The writing transaction. Numbers are given out before the commit, so a later one may be seen earlier. */
    transactionId: xid8().notNull().default(sql`pg_current_xact_id()`),
    tags: text().array().notNull(),
    /** What the desk's open pages are told (`lib/live`). Null where only readers' pages changed. */
    event: jsonb().$type<unknown>(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // what committed since a snapshot
    index('page_changes_transaction_idx').on(table.transactionId),
    // the purge of old rows
    index('page_changes_changed_idx').on(table.changedAt),
  ],
);
