import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { mailKinds } from '#lib/mail/kinds.ts';

/**
 * Mail that is owed. A row is written in the transaction of whatever owes it and delivered by the worker.
 * Unless `messageId` says another, `id` is also the Message-ID's left part, so a mail is the same mail however often it is
 * tried.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    kind: text({ enum: mailKinds }).notNull(),
    /** What owes the mail: a share's id; an answer's and the place of its recipient, "<uuid>/2". */
    subjectId: text().notNull(),
    /** Its Message-ID, without angle brackets, where it is not made of `id`: an answer is one mail to all its recipients. */
    messageId: text(),
    /**
     * owed → sending → dot (the final dot may have left) → sent. `held`: the answer to the dot is unknown, a person
     * settles it. `failed`: refused for good or given up. `dropped`: no longer wanted.
     */
    phase: text({ enum: ['owed', 'sending', 'dot', 'sent', 'held', 'failed', 'dropped'] }).notNull(),
    /** Raised whenever a worker takes the row, so that a worker who lost it can tell. */
    attempts: integer().notNull().default(0),
    /** Owed: not tried before this. Sending or dot: when the worker that took the row loses it. Held: since when. */
    dueAt: at().notNull(),
    /** Encrypted recipient and what the template needs; emptied when the row ends, at the latest as `patience.ts` says. */
    sealed: text(),
    /** HMAC of the recipient's mailbox, known from the first attempt on: whom a bounce is about. */
    recipientHash: text(),
    /** The last answer, without addresses. */
    lastError: text(),
    /** When a report came that it could not be delivered after all (RFC 3464), and its status: "5.1.1". */
    bouncedAt: at(),
    bounceStatus: text(),
    /** When it was held together with everything that was owed (`hold-mail.ts`), until it is released or settled. */
    heldByHandAt: at(),
    /** When it was owed; of one that is to leave later, when that is, since its age counts from then. */
    createdAt: at().notNull(),
    endedAt: at(),
  },
  (table) => [
    // the worker's next mails, and those whose worker was lost
    index('outbox_due_idx').on(table.dueAt).where(sql`${table.phase} in ('owed', 'sending', 'dot')`),
    // the desk's mail room, newest first
    index('outbox_created_idx').on(table.createdAt.desc().nullsFirst()),
    // the purge of old private data
    index('outbox_sealed_idx').on(table.createdAt).where(sql`${table.sealed} is not null`),
    // one mail of a kind per subject
    uniqueIndex('outbox_subject_key').on(table.kind, table.subjectId),
  ],
);

/** People who are never mailed again: they asked for it, or their mailbox is gone. HMACs: it tells nobody's address. */
export const suppressions = pgTable('suppressions', {
  recipientHash: text().primaryKey(),
  reason: text({ enum: ['asked', 'bounced'] })
    .notNull()
    .default('asked'),
  suppressedAt: at().notNull(),
});
