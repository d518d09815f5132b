import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { PartReading } from '#lib/sources/types.ts';

/** The request that a sample answers. */
const request = 'sample';

/** Gives a source something invented to show until a service of its edition answers for the first time. */
export async function storeSample(
  db: Db,
  sourceId: number,
  parts: Readonly<Record<string, PartReading<object>>>,
  now: Date,
): Promise<void> {
  await db
    .insert(sourceAnswers)
    .values({ sourceId, request, dueAt: now, fetchedAt: now, parts, isSample: true })
    .onConflictDoNothing();
}

/** A page holds what is invented or what is so, never both: the samples of all of an edition's go together. */
export async function dropSamples(db: Db, editionId: number, adapters: readonly string[]): Promise<void> {
  const own = db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.editionId, editionId), inArray(sources.adapter, [...adapters])));
  await db.delete(sourceAnswers).where(and(eq(sourceAnswers.isSample, true), inArray(sourceAnswers.sourceId, own)));
}
