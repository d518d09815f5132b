import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytes } from '#lib/db/columns.ts';
import { sources } from '#lib/sources/schema.ts';

/** What the worker last saw through each camera that a page shows. */
export const cameraViews = pgTable(
  'camera_views',
  {
    sourceId: integer()
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    /** As its adapter has it. */
    camera: text().notNull(),
    dueAt: at().notNull(),
    /** Who is fetching its picture, and until when at the latest. */
    lease: uuid(),
    leasedUntil: at(),
    etag: text(),
    lastModified: text(),
    /** The name of its newest picture (`camera_pictures`); null: none yet. */
    picture: text(),
    /** When that was taken, as its server says, or when we got it. */
    takenAt: at(),
    failures: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.camera] }),
    // the cameras that are due
    index('camera_views_due_idx').on(table.dueAt),
  ],
);

/** Small pictures of cameras, made anew from what came. Pages that are kept a while still name older ones. */
export const cameraPictures = pgTable(
  'camera_pictures',
  {
    /** Hash of its bytes: the last part of its address. */
    name: text().primaryKey(),
    bytes: bytes().notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    /** It was last the newest of its camera then, and is forgotten a while after. */
    usedAt: at().notNull(),
  },
  (table) => [
    // what is to be forgotten
    index('camera_pictures_used_idx').on(table.usedAt),
  ],
);
