import { sql } from 'drizzle-orm';
import { index, integer, pgTable } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { wireItems, wires } from '#lib/wires/schema.ts';

/** Mails of press offices: noted when they come in, and handed to the wires soon after. */
export const webmailReleases = pgTable(
  'webmail_releases',
  {
    messageId: integer()
      .primaryKey()
      .references(() => webmailMessages.id, { onDelete: 'cascade' }),
    /** The press office that it is from. */
    wireId: integer()
      .notNull()
      .references(() => wires.id),
    /** What it is at the desk; null: it waits to be handed over. The same mail in two boxes is one item. */
    itemId: integer().references(() => wireItems.id),
    /** When it is handed over next, or whoever does it now is taken for lost; null: it is done. */
    dueAt: at(),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    // what waits, longest first
    index('webmail_releases_due_idx').on(table.dueAt).where(sql`${table.dueAt} is not null`),
    // the mails of an item
    index('webmail_releases_item_idx').on(table.itemId),
  ],
);
