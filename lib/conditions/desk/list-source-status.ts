import { asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { nextRequests, type StatusAnswer } from '#lib/conditions/desk/next-requests.ts';
import { standingOf } from '#lib/conditions/desk/source-standing.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import type { Edition } from '#lib/editions/types.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sourceColumns } from '#lib/sources/queries.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

const { position: _position, ...editionColumns } = getTableColumns(editions);
const {
  payload: _payload,
  etag: _etag,
  lastModified: _lastModified,
  ...answerColumns
} = getTableColumns(sourceAnswers);

/**
 * How each source is doing and what it last said, by edition, and within one by room and preference.
 * @throws {ForbiddenError}
 */
export async function listSourceStatus(
  db: Db,
  actor: Actor,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<SourceStatus[]> {
  authorise(actor, 'source.read');
  return listSome(db, now, rooms);
}

/**
 * The same of one source.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function getSourceStatus(
  db: Db,
  actor: Actor,
  id: number,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<SourceStatus> {
  authorise(actor, 'source.read');
  const [status] = await listSome(db, now, rooms, eq(sources.id, id));
  if (!status) throw new NotFoundError(`source ${id}`);
  return status;
}

async function listSome(db: Db, now: Date, rooms: SourceRooms, which?: SQL): Promise<SourceStatus[]> {
  const rows = await db
    .select({ source: sourceColumns, dueAt: sources.dueAt, createdAt: sources.createdAt, edition: editionColumns })
    .from(sources)
    .innerJoin(editions, eq(editions.id, sources.editionId))
    .where(which)
    .orderBy(asc(editions.position), asc(editions.id), asc(sources.position), asc(sources.id));
  const ids = rows.map(({ source }) => source.id);
  const answers: StatusAnswer[] = await db
    .select(answerColumns)
    .from(sourceAnswers)
    .where(inArray(sourceAnswers.sourceId, ids))
    .orderBy(asc(sourceAnswers.request));
  const all = rows.map((row) => {
    const own = answers.filter(({ sourceId }) => sourceId === row.source.id);
    return toStatus(row, own, rooms, now);
  });
  return inRooms(all, rooms);
}

type Row = { source: SourceStatus['source']; dueAt: Date; createdAt: Date; edition: Edition };

function toStatus(row: Row, answers: readonly StatusAnswer[], rooms: SourceRooms, now: Date): SourceStatus {
  const { source, edition, dueAt } = row;
  const adapter = findAdapter(rooms, source.adapter)?.adapter ?? null;
  const requests = adapter ? nextRequests(adapter, source, edition, answers, now) : [];
  const good = answers.flatMap(({ fetchedAt, isSample }) => (fetchedAt && !isSample ? [fetchedAt.getTime()] : []));
  const lastGoodAt = good.length > 0 ? new Date(Math.max(...good)) : null;
  return {
    source,
    edition,
    adapter,
    title: adapter?.title ?? source.adapter,
    ...standingOf({ source, adapter, requests, lastGoodAt, dueAt }, now),
    lastGoodAt,
    nextAt: source.pausedAt ? null : dueAt,
    requests,
  };
}

/** Sources of one room compete with each other, so they stand together; what this release doesn't know is last. */
function inRooms(all: readonly SourceStatus[], rooms: SourceRooms): SourceStatus[] {
  const place = ({ source }: SourceStatus) => {
    const room = findAdapter(rooms, source.adapter)?.room;
    return room ? rooms.indexOf(room) : rooms.length;
  };
  const byEdition = Map.groupBy(all, ({ edition }) => edition.id);
  return [...byEdition.values()].flatMap((own) => own.toSorted((one, other) => place(one) - place(other)));
}
