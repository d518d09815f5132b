import { and, asc, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { KeptAnswer, KeptSource, Source } from '#lib/sources/types.ts';

const {
  dueAt: _due,
  lease: _lease,
  leasedUntil: _until,
  createdBy: _by,
  createdAt: _at,
  changedAt: _changed,
  ...columns
} = getTableColumns(sources);
/** The columns of a `Source`. */
export const sourceColumns = columns;

const answerColumns = {
  sourceId: sourceAnswers.sourceId,
  request: sourceAnswers.request,
  fetchedAt: sourceAnswers.fetchedAt,
  parts: sourceAnswers.parts,
  links: sourceAnswers.links,
  dropped: sourceAnswers.dropped,
  failures: sourceAnswers.failures,
  failure: sourceAnswers.failure,
  isSample: sourceAnswers.isSample,
};

/**
 * The sources of an edition that are not paused, the preferred ones first, with what they last said.
 * @param adapters names of those that are wanted
 */
export async function listKeptSources(db: Db, editionId: number, adapters: readonly string[]): Promise<KeptSource[]> {
  const own = await db
    .select(sourceColumns)
    .from(sources)
    .where(and(eq(sources.editionId, editionId), inArray(sources.adapter, [...adapters]), isNull(sources.pausedAt)))
    .orderBy(asc(sources.position), asc(sources.id));
  return withAnswers(db, own);
}

/** What each of these sources last said. */
export async function withAnswers(db: Db, own: readonly Source[]): Promise<KeptSource[]> {
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const answers: KeptAnswer[] = await db
    .select(answerColumns)
    .from(sourceAnswers)
    .where(inArray(sourceAnswers.sourceId, ids))
    .orderBy(asc(sourceAnswers.sourceId), asc(sourceAnswers.request));
  return own.map((source) => ({ source, answers: answers.filter(({ sourceId }) => sourceId === source.id) }));
}
