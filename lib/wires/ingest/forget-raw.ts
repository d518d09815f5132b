import { sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';

/** So long what came is kept as it came, to be read again by later rules. */
export const wireRawDays = 30;

/**
 * Forgets what versions were as they came, a month later, and the words of those that nothing needs any more. What is
 * still to be made ready stays; no row goes.
 * @returns how many versions it cleared, of at most `limit`
 */
export async function forgetRaw(db: Db, now: Date, limit: number): Promise<number> {
  const until = new Date(now.getTime() - wireRawDays * dayMs);
  const cleared = await db.execute(sql`
    with old as (
      select v.item_id, v.number, v.number in (i.version, i.ready_version, i.written_version, i.settled_version) as is_needed
      from wire_item_versions v join wire_items i on i.id = v.item_id
      where v.raw is not null and v.received_at < ${until.toISOString()}::timestamptz
        and not (v.number = i.version and i.ready_version < i.version)
      order by v.received_at limit ${limit} for update of v skip locked)
    update wire_item_versions v set raw = null, clean = null, words = case when old.is_needed then v.words end
    from old where v.item_id = old.item_id and v.number = old.number
    returning v.item_id`);
  return cleared.length;
}
