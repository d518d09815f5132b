import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { announceChange } from '#lib/changes/announce-change.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { originalName } from '#lib/media/names.ts';
import { media, mediaVariants } from '#lib/media/schema.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { readWhole } from '#lib/storage/storage.ts';

export type MediaRow = typeof media.$inferSelect;
export type VariantRow = typeof mediaVariants.$inferInsert;

/** Files that are made of every picture's original, once. */
export type PictureWork = {
  /** "variants" */
  name: string;
  /** Null while the work is to be done. */
  readyAt: PgColumn;
  setReady: (now: Date) => Partial<typeof media.$inferInsert>;
  /** Writes the files and returns their rows. */
  make: (picture: MediaRow, original: Buffer, storage: MediaStorage) => Promise<VariantRow[]>;
  /** Which pictures failed in this process, and when: each is left alone for an hour. */
  failures: Map<string, Date>;
};

const retryAfterMs = hourMs;

/**
 * Does this work for pictures that want it, oldest first. Several workers may do it at once: each picture is held by
 * the one that works on it. A picture that fails is reported on standard error and left as it is for an hour.
 * @param limit how many pictures at most
 * @returns how many pictures were done; 0 when there is nothing (more) to do
 */
export async function workThrough(
  db: Db,
  work: PictureWork,
  now: Date,
  limit: number,
  storage: MediaStorage,
): Promise<number> {
  for (const [id, at] of work.failures) {
    if (now.getTime() - at.getTime() >= retryAfterMs) work.failures.delete(id);
  }
  let done = 0;
  while (done < limit) {
    const outcome = await doNext(db, work, now, storage);
    if (outcome === 'none') break;
    if (outcome === 'done') done += 1;
    else work.failures.set(outcome.failed, now);
  }
  return done;
}

function doNext(
  db: Db,
  work: PictureWork,
  now: Date,
  storage: MediaStorage,
): Promise<'none' | 'done' | { failed: string }> {
  return db.transaction(async (tx) => {
    const [picture] = await tx
      .select()
      .from(media)
      .where(and(isNull(work.readyAt), notInArray(media.id, [...work.failures.keys()])))
      .orderBy(asc(media.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!picture) return 'none';
    const rows = await makeFrom(picture, work, storage).catch((error: unknown) => {
      console.error(`media: no ${work.name} of picture ${picture.id}:`, error);
      return null;
    });
    if (!rows) return { failed: picture.id };
    if (rows.length > 0) await tx.insert(mediaVariants).values(rows).onConflictDoNothing();
    await tx.update(media).set(work.setReady(now)).where(eq(media.id, picture.id));
    await announceChange(tx, [`picture:${picture.id}`], now);
    return 'done';
  });
}

async function makeFrom(picture: MediaRow, work: PictureWork, storage: MediaStorage): Promise<VariantRow[]> {
  const name = originalName(picture.hash, picture.format);
  const original = await readWhole(storage, name);
  if (!original) throw new Error(`the file ${name} is gone`);
  return work.make(picture, original, storage);
}
