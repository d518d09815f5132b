import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import type { TextPart } from '#lib/webmail/imap/types.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';

/** The account at the newsroom's mail server that a box is. A box without one is kept here. */
export const imapAccounts = pgTable(
  'webmail_imap_accounts',
  {
    boxId: integer()
      .primaryKey()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    username: text().notNull(),
    /** By `seal`, for `imap:<box>`. */
    sealedPassword: text().notNull(),
    /** Whose own box it is; null: one that is shared. */
    staffId: text().references(() => staff.id, { onDelete: 'cascade' }),
    /** When the server refused the password. It is not tried again until there is another one. */
    refusedAt: at(),
    changedAt: at().notNull(),
  },
  (table) => [
    // a person's own boxes, to be closed as they sign out
    index('webmail_imap_accounts_staff_idx').on(table.staffId).where(sql`${table.staffId} is not null`),
  ],
);

/** A folder of an account as far as its envelopes are known: all from `bottomUid` to `topUid`. */
export const imapFolders = pgTable(
  'webmail_imap_folders',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    boxId: integer()
      .notNull()
      .references(() => imapAccounts.boxId, { onDelete: 'cascade' }),
    place: text({ enum: ['inbox', 'archive', 'sent', 'junk', 'trash'] }).notNull(),
    path: text().notNull(),
    /** With another one no number of a message means what it did. */
    uidValidity: bigint({ mode: 'bigint' }).notNull(),
    bottomUid: bigint({ mode: 'number' }).notNull(),
    topUid: bigint({ mode: 'number' }).notNull(),
    /** Messages below `bottomUid`, whose envelopes are still to be read. */
    belowCount: integer().notNull(),
    /** How many it had, and how many of them unseen, when it was looked at last. */
    messageCount: integer().notNull(),
    unseenCount: integer().notNull(),
    /** Flags are known up to here (CONDSTORE); 0: the server has none. */
    modseq: bigint({ mode: 'bigint' }).notNull(),
  },
  (table) => [uniqueIndex('webmail_imap_folders_place_key').on(table.boxId, table.place)],
);

/** The envelope of a message that lies at the mail server. No word of its body is here. */
export const imapMessages = pgTable(
  'webmail_imap_messages',
  {
    /** Of the same numbers as messages that are kept here: what names a message need not know where it lies. */
    id: integer().primaryKey().default(sql`nextval('webmail_messages_id_seq')`),
    boxId: integer()
      .notNull()
      .references(() => imapAccounts.boxId, { onDelete: 'cascade' }),
    folderId: integer()
      .notNull()
      .references(() => imapFolders.id, { onDelete: 'cascade' }),
    uid: bigint({ mode: 'number' }).notNull(),
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    direction: text({ enum: ['in', 'out'] }).notNull(),
    /** INTERNALDATE: when the server took it. */
    receivedAt: at().notNull(),
    sizeBytes: bigint({ mode: 'number' }).notNull(),
    subject: text().notNull(),
    fromName: text().notNull(),
    fromAddress: text().notNull(),
    /** SHA-256 of its Message-ID, hex; empty where it has none. */
    messageIdHash: text().notNull(),
    isAutomatic: boolean().notNull(),
    hasFiles: boolean().notNull(),
    /** The account's flag \Seen. */
    isSeen: boolean().notNull(),
    /** The part whose beginning lists show; null where there is none. */
    textPart: jsonb().$type<TextPart>(),
  },
  (table) => [
    // a message by its number
    uniqueIndex('webmail_imap_messages_uid_key').on(table.folderId, table.uid),
    // a conversation in its order
    index('webmail_imap_messages_conversation_idx').on(table.conversationId, table.receivedAt, table.id),
    // searches without words, and unread mail, newest first
    index('webmail_imap_messages_newest_idx').on(
      table.boxId,
      table.receivedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
  ],
);

/** How far a person has read a conversation of a shared account. No row: what the account has seen. */
export const imapReadMarks = pgTable(
  'webmail_imap_read_marks',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    /** The last message they have read: its time, and among those of that moment its row. */
    readToAt: at().notNull(),
    readToId: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.conversationId] })],
);
