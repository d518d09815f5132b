import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';
import type { KeptText } from '#lib/webmail/sealing/kept.ts';
import type { KeptConversation } from '#lib/webmail/work/kept.ts';

/** What colleagues tell each other about a conversation. No mail is ever made of it. */
export const webmailNotes = pgTable(
  'webmail_notes',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    text: text().$type<KeptText>().notNull(),
    /** As it was before it was edited last, so that this can be undone; null: it never was. */
    earlierText: text().$type<KeptText>(),
    /** Raised by each edit. */
    version: integer().notNull().default(1),
    createdAt: at().notNull(),
    editedAt: at(),
    /** Its writer took it away; it can be put back for a day. */
    removedAt: at(),
  },
  // a conversation's, in their order
  (table) => [index('webmail_notes_conversation_idx').on(table.conversationId, table.id)],
);

/** Conversations that went into others: their addresses lead there. */
export const webmailMerges = pgTable(
  'webmail_merges',
  {
    /** The conversation that there is no more. */
    fromId: integer().primaryKey(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    intoId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    mergedBy: text().references(() => staff.id),
    mergedAt: at().notNull(),
    /** What undoes it; null once nobody will. */
    kept: jsonb().$type<KeptConversation>(),
  },
  (table) => [index('webmail_merges_into_idx').on(table.intoId)],
);

/** Who has a conversation open, in which of their tabs. */
export const webmailPresences = pgTable(
  'webmail_presences',
  {
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    tab: text().notNull(),
    doing: text({ enum: ['reading', 'answering'] }).notNull(),
    since: at().notNull(),
    /** They said so last; soon after, they are not there any more. */
    seenAt: at().notNull(),
    /** It is over; what it said before may still be on its way. */
    leftAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.staffId, table.tab] }),
    index('webmail_presences_seen_idx').on(table.seenAt),
  ],
);
