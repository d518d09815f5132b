import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** Services have hours in which they are away. */
const silentMs = 6 * hourMs;
/** One that never answered was mistyped, or cannot be reached from here. */
const neverMs = hourMs;
/** One failure is no silence, also where an answer holds for a day. */
const leastFailures = 4;

export type SilentSource = {
  id: number;
  adapter: string;
  editionSlug: string;
  editionName: string;
  /** When what is silent of it last answered well; null: never. */
  lastGoodAt: Date | null;
  /** Of one of its requests, in words for people. */
  failure: string | null;
};

/**
 * Sources that are not paused of which some request has brought nothing good for six hours, or never within an hour: it
 * failed again and again, was put off each time, or nobody asked. One statement that reads no answer's words.
 * @throws {ForbiddenError}
 */
export async function listSilentSources(db: Db, actor: Actor, now: Date): Promise<SilentSource[]> {
  authorise(actor, 'source.read');
  const instant = (ms: number) => sql`${new Date(now.getTime() - ms).toISOString()}::timestamptz`;
  const goodAt = sql`case when ${sourceAnswers.isSample} then null else ${sourceAnswers.fetchedAt} end`;
  const isOld = sql`case when ${goodAt} is null then ${sources.createdAt} <= ${instant(neverMs)}
    else ${goodAt} <= ${instant(silentMs)} end`;
  const isPutOff = sql`(${sourceAnswers.failures} = 0 and ${sourceAnswers.askedAt} > coalesce(${goodAt}, '-infinity'))`;
  const isForgotten = sql`${sourceAnswers.dueAt} <= ${instant(silentMs)}`;
  const isUnasked = sql`${sourceAnswers.askedAt} is null`;
  const isSilent = sql`(${sourceAnswers.failures} >= ${leastFailures} or ${isPutOff} or ${isForgotten} or ${isUnasked})`;
  return db
    .select({
      id: sources.id,
      adapter: sources.adapter,
      editionSlug: editions.slug,
      editionName: editions.name,
      lastGoodAt: sql<Date | null>`min(${goodAt})`.mapWith(sourceAnswers.fetchedAt),
      failure: sql<string | null>`min(${sourceAnswers.failure})`,
    })
    .from(sources)
    .innerJoin(editions, eq(editions.id, sources.editionId))
    .leftJoin(sourceAnswers, eq(sourceAnswers.sourceId, sources.id))
    .where(and(isNull(sources.pausedAt), isOld, isSilent))
    .groupBy(sources.id, editions.id)
    .orderBy(asc(sources.id));
}
