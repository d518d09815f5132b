import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { staff } from '#lib/staff/schema.ts';

/** A picture as it was uploaded, already re-encoded without its place and camera data. */
export const media = pgTable(
  'media',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    /** SHA-256 of the stored original, hex: its name in storage and in URLs. */
    hash: text().notNull(),
    format: text({ enum: ['jpeg', 'png', 'webp'] }).notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    bytes: integer().notNull(),
    /** What the photographer wrote into the file or the uploader typed; a story's picture may say it otherwise. */
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    alt: text().notNull().default(''),
    uploadedBy: text().references(() => staff.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When the last variant was made; null while the original is shown instead. */
    variantsReadyAt: timestamp({ withTimezone: true }),
    /** When its cut shapes were made, which machines are shown (search engines, social networks); null until then. */
    shapesReadyAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // the same picture uploaded twice is one picture
    uniqueIndex('media_hash_key').on(table.hash),
    // the desk's picture library, newest first
    index('media_created_at_idx').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    // the worker's list of pictures that want variants
    index('media_variants_wanted_idx').on(table.createdAt).where(sql`${table.variantsReadyAt} is null`),
    // and of those that want shapes
    index('media_shapes_wanted_idx').on(table.createdAt).where(sql`${table.shapesReadyAt} is null`),
  ],
);

/** A smaller copy of a picture in one format and width. */
export const mediaVariants = pgTable(
  'media_variants',
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
    /** The whole picture, or a part of it cut to a shape (width × height). */
    shape: text({ enum: ['whole', '16x9', '4x3', '1x1', '1200x630'] })
      .notNull()
      .default('whole'),
    format: text({ enum: ['avif', 'webp', 'jpeg'] }).notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    bytes: integer().notNull(),
  },
  // all variants of the pictures on a page
  (table) => [primaryKey({ columns: [table.mediaId, table.shape, table.format, table.widthPx] })],
);
