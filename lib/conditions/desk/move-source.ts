import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { moveSourceSchema } from '#lib/conditions/desk/input.ts';
import { tellPages } from '#lib/conditions/desk/tell-pages.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sources } from '#lib/sources/schema.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

type Placed = { id: number; adapter: string; position: number };

/**
 * Prefers a source to the one before it, or the one after it to this, among those of the same pages.
 * @returns false where it stays: the first stays first, and the last last
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function moveSource(
  db: Db,
  actor: Actor,
  input: z.input<typeof moveSourceSchema>,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<boolean> {
  authorise(actor, 'source.save');
  const { id, direction } = moveSourceSchema.parse(input);
  return db.transaction(async (tx) => {
    const [source] = await tx.select().from(sources).where(eq(sources.id, id));
    if (!source) throw new NotFoundError(`source ${id}`);
    const { editionId, adapter } = source;
    // one at a time, and none is added meanwhile
    await tx.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('no key update');
    const own: Placed[] = await tx
      .select({ id: sources.id, adapter: sources.adapter, position: sources.position })
      .from(sources)
      .where(eq(sources.editionId, editionId))
      .orderBy(asc(sources.position), asc(sources.id));
    const ordered = inNewOrder(own, id, direction === 'up' ? -1 : 1, rooms);
    if (!ordered) return false;
    await tellPages(tx, editionId, rooms, now, async () => {
      for (const [place, one] of ordered.entries())
        if (one.position !== place + 1)
          await tx
            .update(sources)
            .set({ position: place + 1 })
            .where(eq(sources.id, one.id));
    });
    const details = { adapter, direction };
    await recordAudit(tx, { actor, action: 'source.save', subject: { kind: 'source', id }, details, now });
    return true;
  });
}

/** Null where it stays where it is. */
function inNewOrder(own: readonly Placed[], id: number, step: -1 | 1, rooms: SourceRooms): Placed[] | null {
  const roomOf = ({ adapter }: Placed) => findAdapter(rooms, adapter)?.room ?? null;
  const from = own.findIndex((one) => one.id === id);
  const moved = own[from];
  if (!moved) return null;
  const room = roomOf(moved);
  let to = from + step;
  for (let other = own[to]; other && roomOf(other) !== room; other = own[to]) to += step;
  return own[to] ? own.toSpliced(from, 1).toSpliced(to, 0, moved) : null;
}
