import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { toAddressedEvents } from '#lib/live/addressed-events.ts';
import { formatCursor, parseCursor } from '#lib/live/cursor.ts';
import { audible } from '#lib/live/heard-with.ts';
import type { LiveNow } from '#lib/live/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** Whoever has missed more reads everything anew. */
const maxEvents = 500;

const rowSchema = z.object({
  position: z.string(),
  events: z.array(z.object({ id: z.string(), event: z.unknown() })),
});

/**
 * What the actor may hear of what happened since a cursor, and the next cursor. An event may be told again: transactions
 * commit out of order, so a reading begins with the oldest that was still open at the reading before.
 * @param since null: only the cursor is asked for
 */
export async function listEventsSince(db: Db, actor: Actor, since: string | null, now: Date): Promise<LiveNow> {
  authorise(actor, 'live.follow');
  const from = parseCursor(since, now);
  // one statement, so that both see the same snapshot
  const [row] = await db.execute(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as position,
      (select coalesce(json_agg(json_build_object('id', id::text, 'event', event) order by id), '[]') from (
        select id, event from page_changes
        where transaction_id >= ${from === null ? null : String(from)}::xid8 and event is not null
        order by id limit ${maxEvents + 1}) as missed) as events`);
  const { position, events } = rowSchema.parse(row);
  const cursor = formatCursor(BigInt(position), now);
  if (since === null) return { cursor, message: { kind: 'beat' } };
  // a database that was put back from a backup counts from an earlier number
  const isLost = from === null || from > BigInt(position) || events.length > maxEvents;
  if (isLost) return { cursor, message: { kind: 'lost' } };
  return { cursor, message: { kind: 'news', events: audible(actor, toAddressedEvents(events)) } };
}
