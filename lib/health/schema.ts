import { bigint, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import type { Disk } from '#lib/health/types.ts';

/** The processes of the portal that run, on whatever machine. A row is taken away by its process as it ends. */
export const processes = pgTable('processes', {
  id: uuid().primaryKey(),
  program: text({ enum: ['web', 'worker'] }).notNull(),
  host: text().notNull(),
  pid: integer().notNull(),
  startedAt: at().notNull(),
  /** The last sign of life. */
  seenAt: at().notNull(),
  /** How far its machine's clock is ahead of the database's. */
  clockAheadMs: bigint({ mode: 'number' }).notNull(),
  disks: jsonb().$type<Disk[]>().notNull(),
});

/** What is wrong at the moment. */
export const troubles = pgTable(
  'troubles',
  {
    /** The check that found it. */
    kind: text().notNull(),
    /** What it is about: a machine, a process, a disk. */
    subject: text().notNull(),
    /** What is wrong and what to do, as of the last time it was looked at. */
    words: text().notNull(),
    begunAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject] })],
);
