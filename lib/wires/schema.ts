import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { sections } from '#lib/editions/schema.ts';
import { media } from '#lib/media/schema.ts';
import { staff } from '#lib/staff/schema.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import type { CleanItem, FeedItem, Routing, WireWords } from '#lib/wires/types.ts';

/** A supplier, how its stories come, and what it lets us do with them. */
export const wires = pgTable(
  'wires',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Its name on the command line and in addresses: "cbc-calgary". */
    slug: text().notNull(),
    /** `mail`: a press office, whose releases come by post. */
    kind: text({ enum: ['feed', 'mail'] })
      .notNull()
      .default('feed'),
    /** Null of a press office. */
    feedUrl: text(),
    /** Whose verified mail its releases are (`senders.ts`). */
    senders: text().array().notNull().default(sql`'{}'`),
    /** The supplier's own page; empty where it has none. */
    homepage: text().notNull(),
    /** "Prairie Dispatch Calgary": the feed, in the attribution line. */
    name: text().notNull(),
    /** "Prairie Dispatch": whose stories they are, in byline place. */
    supplier: text().notNull(),
    /** "© Prairie Dispatch. All rights reserved." */
    copyright: text().notNull(),
    /** BCP 47: of items that don't say. */
    language: text().notNull(),
    /** IANA zone: of times that come without one, and of the rules' hours. */
    timeZone: text().notNull(),
    rights: text({ enum: ['summary', 'full'] }).notNull(),
    /** What allows it; never empty with the right `full`. */
    licence: text().notNull().default(''),
    /** Search engines are sent to the original. Always so with the right `summary`. */
    isCanonical: boolean().notNull(),
    pictures: text({ enum: ['none', 'copy'] }).notNull(),
    /** Its pictures may be shown for so many days; null: for good. */
    pictureDays: integer(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    editionIds: integer().array().notNull(),
    destination: text({ enum: ['inbox', 'publish'] }).notNull(),
    withdrawal: text({ enum: ['ask', 'takeBack'] }).notNull(),
    intervalMinutes: integer().notNull(),
    /** A wire that used to bring stories and has brought none for so many hours is idle; null: nobody is told. */
    idleHours: integer(),
    /** Not asked any more; its stories stay. */
    pausedAt: at(),
    version: integer().notNull(),
    createdBy: text().references(() => staff.id),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
  },
  (table) => [
    // the wire of a command, and no feed twice
    uniqueIndex('wires_slug_key').on(table.slug),
    uniqueIndex('wires_feed_url_key').on(table.feedUrl),
  ],
);

/** How asking a wire stands: written by whoever asks, read by health. Nobody asks a press office. */
export const wirePolls = pgTable(
  'wire_polls',
  {
    wireId: integer()
      .primaryKey()
      .references(() => wires.id, { onDelete: 'cascade' }),
    /** The next time it is asked. */
    dueAt: at().notNull(),
    /** Who is asking it, and until when at the latest. */
    lease: uuid(),
    leasedUntil: at(),
    etag: text(),
    lastModified: text(),
    /** SHA-256 of the bytes that were last taken in: the same again are nothing new. */
    bodyHash: text(),
    /** The newest `builtAt` of its documents. */
    builtAt: at(),
    askedAt: at(),
    /** It last answered with a feed, or that it is unchanged. */
    answeredAt: at(),
    /** It last brought an item that was new, or a new version of one. */
    storedAt: at(),
    /** Failures in a row. */
    failures: integer().notNull().default(0),
    /** The last failure in words for people; null when the last answer was good. */
    failure: text(),
    /** How long the last document asked to be left alone: an answer that it is unchanged doesn't say it again. */
    ttlMinutes: integer(),
    /** The last document ended in the middle. */
    isCut: boolean().notNull().default(false),
    itemCount: integer(),
    /** Where it says that it has moved for good, since when, and on how many days it said so. */
    movedTo: text(),
    movedSince: at(),
    movedDays: integer().notNull().default(0),
  },
  // the wires that are due
  (table) => [index('wire_polls_due_idx').on(table.dueAt)],
);

/** One piece that came over a wire. A row is never deleted: it is what keeps a dropped item from coming back. */
export const wireItems = pgTable(
  'wire_items',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    wireId: integer()
      .notNull()
      .references(() => wires.id),
    /** What tells it from the others of its wire (`feeds/key-items.ts`). */
    key: text().notNull(),
    /** `inbox`: somebody has to decide; `taken`: it is a story; `dropped`: it is none and will be none. */
    state: text({ enum: ['inbox', 'taken', 'dropped'] }).notNull(),
    storyId: integer().references(() => stories.id),
    /** The number of its newest version. */
    version: integer().notNull(),
    /** The newest version that has its words and pictures; 0: none yet, so the desk doesn't see it. */
    readyVersion: integer().notNull().default(0),
    /** The version that its story was last written from by the portal. */
    writtenVersion: integer().notNull().default(0),
    /** The revision it was written as: a story whose words are no longer these is detached. */
    writtenRevisionId: integer().references(() => storyRevisions.id),
    /** Of a detached story, the newest version that somebody has compared with theirs. */
    settledVersion: integer().notNull().default(0),
    // of the newest version, for lists
    title: text().notNull(),
    link: text(),
    language: text().notNull(),
    categories: text().array().notNull(),
    /** As its feed says, but never later than when it came; when it came, where the feed says nothing. */
    publishedAt: at().notNull(),
    /** Why a person has to decide though the wire publishes by itself; null: nothing is odd. */
    doubt: text({ enum: ['future', 'sponsored', 'incomplete', 'returned', 'embargo'] }),
    /** The same words as other items that came over other wires: a hash of the headline's words. */
    repeatKey: text().notNull(),
    receivedAt: at().notNull(),
    /** Its newest version came then. */
    changedAt: at().notNull(),
    /** It was in the last whole document; those that were and are not any more are withdrawn, or have rolled off. */
    isListed: boolean().notNull(),
    /** Its place there, from 0. */
    position: integer().notNull(),
    withdrawnAt: at(),
    /** What was to be done about the withdrawal is done, by the wire's rule or by a person. */
    withdrawalSettledAt: at(),
    /** The version of the rules that acted on it, and what they said. */
    ruleSetId: integer().references(() => wireRuleSets.id),
    routing: jsonb().$type<Routing | null>(),
    /** Somebody at the desk has seen it in the inbox. */
    seenAt: at(),
    // making its newest version ready
    lease: uuid(),
    leasedUntil: at(),
    attempts: integer().notNull().default(0),
    retryAt: at(),
  },
  (table) => [
    // which items of a document are there already
    uniqueIndex('wire_items_key_key').on(table.wireId, table.key),
    // the item of a story
    uniqueIndex('wire_items_story_key').on(table.storyId),
    // what was in the last document
    index('wire_items_listed_idx').on(table.wireId).where(sql`${table.isListed}`),
    // what is to be made ready, in the order in which it is due
    index('wire_items_unready_idx')
      .on(sql`coalesce(${table.retryAt}, ${table.changedAt})`)
      .where(sql`${table.readyVersion} < ${table.version}`),
    // the inbox, newest first
    index('wire_items_inbox_idx')
      .on(table.receivedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.state} = 'inbox' and ${table.readyVersion} > 0`),
    // stories stored by day, and what a rule would have done to those of a month
    index('wire_items_wire_received_idx').on(table.wireId, table.receivedAt.desc().nullsFirst()),
    // the same story over other wires
    index('wire_items_repeat_idx').on(table.repeatKey, table.receivedAt.desc().nullsFirst()),
    // withdrawals that wait for somebody
    index('wire_items_withdrawn_idx')
      .on(table.withdrawnAt)
      .where(sql`${table.withdrawnAt} is not null and ${table.withdrawalSettledAt} is null`),
  ],
);

/** Every version of an item. Its raw and clean form are forgotten after a while (`wireRawDays`); its words stay. */
export const wireItemVersions = pgTable(
  'wire_item_versions',
  {
    itemId: integer()
      .notNull()
      .references(() => wireItems.id),
    /** 1, 2, 3 … within the item. */
    number: integer().notNull(),
    receivedAt: at().notNull(),
    /** Of what a reader would notice: white space, tracking and advertising are not in it. */
    hash: text().notNull(),
    /** As it came, to be read again by later rules; nothing ever shows it. */
    raw: jsonb().$type<FeedItem | null>(),
    /** What cleaning left of it, until it is ready. */
    clean: jsonb().$type<CleanItem | null>(),
    /** What a story has from it; null until it is ready. */
    words: jsonb().$type<WireWords | null>(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.number] }),
    // what is old enough to be forgotten
    index('wire_item_versions_raw_idx').on(table.receivedAt).where(sql`${table.raw} is not null`),
  ],
);

/** Pictures that were copied from wires, and until when they may be shown. */
export const wirePictureCopies = pgTable(
  'wire_picture_copies',
  {
    wireId: integer()
      .notNull()
      .references(() => wires.id),
    /** The picture at its supplier's. */
    url: text().notNull(),
    /** Null: its rights have ended, and it is not copied again. */
    mediaId: uuid().references(() => media.id, { onDelete: 'set null' }),
    copiedAt: at().notNull(),
    /** Its rights end; null: never. */
    endsAt: at(),
  },
  (table) => [
    // a picture that is there already
    primaryKey({ columns: [table.wireId, table.url] }),
    // pictures whose rights have ended
    index('wire_picture_copies_ends_idx')
      .on(table.endsAt)
      .where(sql`${table.endsAt} is not null and ${table.mediaId} is not null`),
    // which wires have a picture
    index('wire_picture_copies_media_idx').on(table.mediaId),
  ],
);
