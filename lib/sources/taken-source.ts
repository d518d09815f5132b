import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import type { Edition } from '#lib/editions/types.ts';
import { sourceColumns } from '#lib/sources/queries.ts';
import { sources } from '#lib/sources/schema.ts';
import type { Source } from '#lib/sources/types.ts';

/** Well over what asking all of one source takes, so that only a lost worker's lapses. */
const leaseMs = 10 * minuteMs;

/** A source in the hands of whoever asks it now. `lease` proves it: whoever takes it later has another. */
export type TakenSource = { source: Source; edition: Edition; lease: string };

/** Takes sources that are due, those first that are due for longest. */
export function leaseDueSources(db: Db, now: Date, limit: number): Promise<TakenSource[]> {
  return leaseSome(db, and(lte(sources.dueAt, now), isNull(sources.pausedAt)), now, limit);
}

/** Takes one source, due or not, paused or not; null when it isn't there, or somebody asks it right now. */
export async function leaseSource(db: Db, id: number, now: Date): Promise<TakenSource | null> {
  const [taken] = await leaseSome(db, eq(sources.id, id), now, 1);
  return taken ?? null;
}

async function leaseSome(db: Db, which: SQL | undefined, now: Date, limit: number): Promise<TakenSource[]> {
  const lease = randomUUID();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const free = db.$with('free').as(
    db
      .select({ id: sources.id })
      .from(sources)
      .where(and(which, or(isNull(sources.leasedUntil), lte(sources.leasedUntil, now))))
      .orderBy(asc(sources.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  const taken = await db
    .with(free)
    .update(sources)
    .set({ lease, leasedUntil })
    .from(free)
    .where(eq(sources.id, free.id))
    .returning(sourceColumns);
  if (taken.length === 0) return [];
  const { position: _position, ...editionColumns } = getTableColumns(editions);
  const ids = taken.map(({ editionId }) => editionId);
  const places = await db.select(editionColumns).from(editions).where(inArray(editions.id, ids));
  return taken.flatMap((source) => {
    const edition = places.find(({ id }) => id === source.editionId);
    return edition ? [{ source, edition, lease }] : [];
  });
}

/** Does something as long as the source is in these hands; it holds the source's row meanwhile. Null: it is in others'. */
export function whileTaken<Result>(
  db: Db,
  { source, lease }: TakenSource,
  work: (tx: Db) => Promise<Result>,
): Promise<Result | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: sources.id })
      .from(sources)
      .where(and(eq(sources.id, source.id), eq(sources.lease, lease)))
      .for('update');
    return row ? work(tx) : null;
  });
}

/** Gives a source back that is to be asked again at `dueAt`. */
export async function giveSourceBack(db: Db, { source, lease }: TakenSource, dueAt: Date): Promise<void> {
  await db
    .update(sources)
    .set({ dueAt, lease: null, leasedUntil: null })
    .where(and(eq(sources.id, source.id), eq(sources.lease, lease)));
}
