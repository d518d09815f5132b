import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import type { KeptDraftFile } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';
import type { KeptJson, KeptText } from '#lib/webmail/sealing/kept.ts';
import type { MailReading } from '#lib/webmail/types.ts';

/** What somebody is writing, as they typed it. It is theirs alone until it is sent. */
export const webmailDrafts = pgTable(
  'webmail_drafts',
  {
    /** Made by the page that it is written on, so that its first save, sent twice, makes one draft. */
    id: uuid().primaryKey(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['reply', 'replyAll', 'forward', 'new'] }).notNull(),
    /** The message it answers or forwards, wherever that lies; null: none. */
    answersId: integer(),
    conversationId: integer().references(() => webmailConversations.id, { onDelete: 'set null' }),
    /** Whose name stands before the box's address: the box's alone, or the writer's with it. */
    identity: text({ enum: ['box', 'person'] }).notNull(),
    // as typed; addresses are read when it is sent
    to: text().$type<KeptText>().notNull(),
    cc: text().$type<KeptText>().notNull(),
    bcc: text().$type<KeptText>().notNull(),
    subject: text().$type<KeptText>().notNull(),
    body: text().$type<KeptText>().notNull(),
    files: jsonb().$type<KeptDraftFile[]>().notNull(),
    /** Raised by each save. */
    version: integer().notNull(),
    /** The window that saved it last: a save of that window is never too old. */
    savedBy: text().notNull(),
    /**
     * `leaving`: it was sent and can still be undone; nobody can save it meanwhile. `discarded`: its writer can take it
     * back for a day from `changedAt`.
     */
    phase: text({ enum: ['writing', 'leaving', 'discarded'] }).notNull(),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
  },
  (table) => [
    // a person's drafts in a box, newest first
    index('webmail_drafts_person_idx').on(table.boxId, table.staffId, table.changedAt.desc().nullsFirst()),
  ],
);

/** An answer that was sent: composed once, delivered by the outbox, a mail of it for each recipient. */
export const webmailAnswers = pgTable(
  'webmail_answers',
  {
    /** That of its draft. */
    id: uuid().primaryKey(),
    boxId: integer()
      .notNull()
      .references(() => webmailBoxes.id, { onDelete: 'cascade' }),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    answersId: integer(),
    conversationId: integer().references(() => webmailConversations.id, { onDelete: 'set null' }),
    /** Its Message-ID, without angle brackets: the same for all its recipients, however often it is tried. */
    mailId: text().notNull(),
    /** A hash of the whole mail as it was composed (`Closet.hash`): its name among the originals. */
    rawHash: text().notNull(),
    sizeBytes: integer().notNull(),
    /** The mail as its conversation shows it. */
    reading: jsonb().$type<KeptJson<MailReading>>().notNull(),
    /** Not before this; until then it can be undone. */
    dueAt: at().notNull(),
    /** Its copy in the conversation, from when it began to leave; at a mail server, from when the server has it. */
    sentMessageId: integer(),
    sentAt: at().notNull(),
  },
  (table) => [
    // those of a conversation that have not left yet
    index('webmail_answers_conversation_idx').on(table.conversationId),
    // of a copy in a conversation: what became of it
    index('webmail_answers_sent_idx').on(table.sentMessageId).where(sql`${table.sentMessageId} is not null`),
    // whether a stored original is still wanted
    index('webmail_answers_raw_idx').on(table.rawHash),
  ],
);

/** To whom an answer goes. What became of it stands in the outbox, under the answer and `position`. */
export const webmailRecipients = pgTable(
  'webmail_recipients',
  {
    answerId: uuid()
      .notNull()
      .references(() => webmailAnswers.id, { onDelete: 'cascade' }),
    /** From 0. */
    position: integer().notNull(),
    field: text({ enum: ['to', 'cc', 'bcc'] }).notNull(),
    name: text().$type<KeptText>().notNull(),
    address: text().$type<KeptText>().notNull(),
    /** It is a box of ours, and the answer was put into it then. */
    deliveredAt: at(),
  },
  (table) => [primaryKey({ columns: [table.answerId, table.position] })],
);

/** Copies of answers that are still to be put among what was sent at the mail server. */
export const webmailOwedCopies = pgTable(
  'webmail_owed_copies',
  {
    answerId: uuid()
      .primaryKey()
      .references(() => webmailAnswers.id, { onDelete: 'cascade' }),
    /** When it is tried next, or whoever does it now is taken for lost. */
    dueAt: at().notNull(),
    attempts: integer().notNull().default(0),
  },
  (table) => [index('webmail_owed_copies_due_idx').on(table.dueAt)],
);
