import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { stories } from '#lib/stories/schema.ts';

/** One reader's request to email one story to one friend. Addresses are sealed while needed, hashed (HMAC) afterwards. */
export const shares = pgTable(
  'shares',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    state: text({ enum: ['asked', 'confirmed', 'expired', 'withdrawn'] }).notNull(),
    /** HMAC of story, sender, recipient and hour: the same request twice is one share. */
    idempotencyKey: text().notNull(),
    /** HMAC of the confirmation link's token, which acts once; forgotten after 72 hours. */
    tokenHash: text(),
    /** HMAC of the token of the page that tells its sender how far it is; forgotten after 72 hours. */
    statusHash: text(),
    senderHash: text().notNull(),
    recipientHash: text().notNull(),
    /** Encrypted `{ sender, recipient }` until the sender confirms: then only the owed mail knows them. */
    sealed: text(),
    askedAt: at().notNull(),
    confirmedAt: at(),
    /** When its mail was counted against what the recipient may get in a day. */
    countedAt: at(),
    expiresAt: at().notNull(),
  },
  (table) => [
    // the same request again
    uniqueIndex('shares_idempotency_key').on(table.idempotencyKey),
    // the share of a confirmation link
    uniqueIndex('shares_token_key').on(table.tokenHash),
    // the share of a status page
    uniqueIndex('shares_status_key').on(table.statusHash),
    // the purge of old private data
    index('shares_purge_idx')
      .on(table.askedAt)
      .where(sql`${table.tokenHash} is not null or ${table.statusHash} is not null`),
    // how often a story was emailed
    index('shares_story_idx').on(table.storyId).where(sql`${table.state} = 'confirmed'`),
  ],
);

/** Counters that bound sharing: one row a bucket and second. */
export const shareLimits = pgTable(
  'share_limits',
  {
    /** The name of a limit and an HMAC of whom it is for: `sender:<hmac>`, `network:<hmac>`, `overall:`. */
    bucket: text().notNull(),
    /** The second. */
    windowStartAt: at().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.windowStartAt] }),
    // the purge of what no limit looks back to
    index('share_limits_window_idx').on(table.windowStartAt),
  ],
);
