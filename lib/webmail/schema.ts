import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, tsvector } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import type { KeptJson, KeptText } from '#lib/webmail/sealing/kept.ts';
import { boxPurposes, type MailReading, type Verification } from '#lib/webmail/types.ts';

/** The newsroom's boxes. */
export const webmailBoxes = pgTable(
  'webmail_boxes',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Its name in addresses and on the command line: "news". */
    slug: text().notNull(),
    /** On screen: "News". */
    name: text().notNull(),
    /** In lower case. Mail to it, with or without a `+tag`, is delivered here. */
    address: text().notNull(),
    /** What it is for: of `letters`, permission to print is asked; `sources` are sealed (`sealing/closet.ts`). */
    purpose: text({ enum: boxPurposes }).notNull().default('general'),
    /** What stands below its answers; empty: its name alone. */
    signature: text().notNull().default(''),
    /** So many days after its newest message a conversation is removed; null: it stays, or as a box for sources has it. */
    purgeDays: integer(),
    /** How to reach the newsroom more safely than by mail, as a box for sources shows it; empty: nobody said. */
    saferWays: text().notNull().default(''),
    createdAt: at().notNull(),
  },
  (table) => [
    // the box of an address of ours
    uniqueIndex('webmail_boxes_slug_key').on(table.slug),
    // the box a mail is for
    uniqueIndex('webmail_boxes_address_key').on(table.address),
  ],
);

/** Who may read a box, or read and answer there. */
export const webmailGrants = pgTable(
  'webmail_grants',
  {
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    right: text({ enum: ['read', 'answer'] }).notNull(),
    grantedBy: text().references(() => staff.id),
    grantedAt: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.boxId, table.staffId] }),
    // a person's boxes
    index('webmail_grants_staff_idx').on(table.staffId),
  ],
);

/** Messages that refer to each other. What lists show of them is kept here, so that a list reads no message. */
export const webmailConversations = pgTable(
  'webmail_conversations',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    folder: text({ enum: ['inbox', 'archive', 'junk', 'trash'] }).notNull(),
    /** Of its first message. */
    subject: text().$type<KeptText>().notNull(),
    /** Who wrote in it, each once, the newest last; at most four. */
    people: jsonb().$type<KeptJson<{ name: string; isOwn: boolean }[]>>().notNull(),
    /** Of the newest message. */
    snippet: text().$type<KeptText>().notNull(),
    messageCount: integer().notNull(),
    hasFiles: boolean().notNull(),
    newestAt: at().notNull(),
    /** The newest message that came in: who has read less far has something to read. */
    newestInId: integer().references((): AnyPgColumn => webmailMessages.id),
    /** Our newest answer in it; null: none. */
    newestOutAt: at(),
    /** `waiting`: for somebody else's answer; what comes opens it again, as it does a `done` one. */
    state: text({ enum: ['open', 'waiting', 'done'] })
      .notNull()
      .default('open'),
    /** Who sees to it; null: nobody yet. */
    ownerId: text().references(() => staff.id, { onDelete: 'set null' }),
  },
  (table) => [
    // a folder's list, newest first
    index('webmail_conversations_folder_idx').on(
      table.boxId,
      table.folder,
      table.newestAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // the same of a state, and of nobody's
    index('webmail_conversations_state_idx').on(
      table.boxId,
      table.folder,
      table.state,
      table.newestAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('webmail_conversations_free_idx')
      .on(table.boxId, table.folder, table.newestAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.ownerId} is null`),
    // what was sent, newest first
    index('webmail_conversations_sent_idx')
      .on(table.boxId, table.newestOutAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.newestOutAt} is not null`),
    // what a person sees to, newest first
    index('webmail_conversations_owner_idx')
      .on(table.ownerId, table.boxId, table.newestAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.ownerId} is not null`),
  ],
);

/** One mail in one box. */
export const webmailMessages = pgTable(
  'webmail_messages',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    conversationId: integer()
      .notNull()
      .references((): AnyPgColumn => webmailConversations.id),
    direction: text({ enum: ['in', 'out'] }).notNull(),
    /** A hash of the message as it came (`Closet.hash`): its name in storage. The same mail again is the same message. */
    rawHash: text().notNull(),
    sizeBytes: integer().notNull(),
    /** When it came, or left. */
    receivedAt: at().notNull(),
    /** It has files that are not shown within it. */
    hasFiles: boolean().notNull(),
    reading: jsonb().$type<KeptJson<MailReading>>().notNull(),
    verification: jsonb().$type<KeptJson<Verification>>().notNull(),
    /** The words it is found by (`house/message-words.ts`), weighed by where they stand; none of what is sealed. */
    words: tsvector().notNull(),
  },
  (table) => [
    // the same mail again; whether a stored original is still wanted
    uniqueIndex('webmail_messages_raw_key').on(table.rawHash, table.boxId),
    // a conversation in its order
    index('webmail_messages_conversation_idx').on(table.conversationId, table.id),
    // the search by words, and by their date
    index('webmail_messages_words_idx').using('gin', table.words),
    index('webmail_messages_newest_idx').on(
      table.boxId,
      table.receivedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
  ],
);

/** Every message that a conversation has or speaks of: what refers to one of them belongs to it. */
export const webmailReferences = pgTable(
  'webmail_references',
  {
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    /** A hash of a Message-ID (`Closet.hash`). */
    messageIdHash: text().notNull(),
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    /** It is the Message-ID of an answer of ours, which a report may be about. */
    isOwn: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.boxId, table.messageIdHash] })],
);

/** How far a person has read a conversation. No row: nothing of it. */
export const webmailReadMarks = pgTable(
  'webmail_read_marks',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    conversationId: integer()
      .notNull()
      .references(() => webmailConversations.id, { onDelete: 'cascade' }),
    /** The last message they have read; messages of a conversation have rising ids. */
    readToId: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.conversationId] })],
);
