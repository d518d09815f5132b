import type { Db } from '#lib/db/client.ts';
import { sourceAnswers } from '#lib/sources/schema.ts';
import type { PartReading } from '#lib/sources/types.ts';

/** The request that a sample answers. */
const request = 'sample';

/** Gives a source something invented to show until its service answers for the first time. */
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
