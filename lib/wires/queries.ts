import { and, arrayOverlaps, asc, eq, getTableColumns, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import { sendersOf } from '#lib/wires/senders.ts';
import type { Wire, WirePoll } from '#lib/wires/types.ts';

const { createdBy: _by, createdAt: _created, changedAt: _changed, ...columns } = getTableColumns(wires);
/** The columns of a `Wire`. */
export const wireColumns = columns;

const {
  lease: _lease,
  leasedUntil: _until,
  etag: _etag,
  lastModified: _lastModified,
  bodyHash: _hash,
  ...pollColumns
} = getTableColumns(wirePolls);

export type ListedWire = Wire & { createdAt: Date; poll: WirePoll };

/**
 * All wires by name, with how asking them stands.
 * @throws {ForbiddenError}
 */
export async function listWires(db: Db, actor: Actor): Promise<ListedWire[]> {
  authorise(actor, 'wire.read');
  return listSome(db);
}

/**
 * Of the feeds that are not paused, by name: those that have not answered since `answeredBefore`, and those that have
 * brought nothing for as long as is odd for them.
 * @throws {ForbiddenError}
 */
export async function listSilentWires(db: Db, actor: Actor, answeredBefore: Date, now: Date): Promise<ListedWire[]> {
  authorise(actor, 'wire.read');
  const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;
  const isUnanswered = sql`coalesce(${wirePolls.answeredAt}, ${wires.createdAt}) < ${instant(answeredBefore)}`;
  const isIdle = sql`${wirePolls.storedAt} + ${wires.idleHours} * interval '1 hour' <= ${instant(now)}`;
  // nobody asks a press office, and it owes nothing
  return listSome(db, and(eq(wires.kind, 'feed'), isNull(wires.pausedAt), or(isUnanswered, isIdle)));
}

async function listSome(db: Db, condition?: SQL): Promise<ListedWire[]> {
  const rows = await db
    .select({ wire: wireColumns, createdAt: wires.createdAt, poll: pollColumns })
    .from(wires)
    .innerJoin(wirePolls, eq(wirePolls.wireId, wires.id))
    .where(condition)
    .orderBy(asc(wires.name), asc(wires.id));
  return rows.map(({ wire, ...beside }) => ({ ...wire, ...beside }));
}

/**
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function getWire(db: Db, actor: Actor, id: number): Promise<Wire> {
  authorise(actor, 'wire.read');
  const wire = await findOne(db, eq(wires.id, id));
  if (!wire) throw new NotFoundError(`wire ${id}`);
  return wire;
}

/**
 * The press office that writes from an address: the one that has the address itself or, if none has, its domain. It is
 * found whether or not it is paused. For the portal itself: it says nothing of whether the mail is really theirs.
 */
export async function findPressOffice(db: Db, address: string): Promise<Wire | null> {
  const [sender, domain] = sendersOf(address);
  if (sender === undefined || domain === undefined) return null;
  const found = await db
    .select(wireColumns)
    .from(wires)
    .where(and(eq(wires.kind, 'mail'), arrayOverlaps(wires.senders, [sender, domain])));
  return found.find(({ senders }) => senders.includes(sender)) ?? found[0] ?? null;
}

/** @throws {ForbiddenError} */
export async function findWireBySlug(db: Db, actor: Actor, slug: string): Promise<Wire | null> {
  authorise(actor, 'wire.read');
  return findOne(db, eq(wires.slug, slug));
}

async function findOne(db: Db, condition: SQL): Promise<Wire | null> {
  const [row] = await db.select(wireColumns).from(wires).where(condition);
  return row ?? null;
}
