import { and, inArray, not } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { shownPage } from '#lib/wires/desk/input.ts';
import { isOnTab } from '#lib/wires/desk/item-conditions.ts';
import { listInboxIds } from '#lib/wires/desk/list-inbox.ts';
import type { InboxNews } from '#lib/wires/desk/types.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * What became of a page since it was drawn: how many items it would show anew among those that somebody looks at, or
 * above them, and which of these are no longer where it shows them.
 * @throws {z.ZodError}
 */
export async function readInboxNews(
  db: Db,
  actor: Actor,
  page: z.input<typeof shownPage>,
  now: Date,
): Promise<InboxNews> {
  authorise(actor, 'wire.read');
  const { filter, known, isWhole } = shownPage.parse(page);
  const [ids, moved] = await Promise.all([
    listInboxIds(db, actor, filter, now),
    db
      .select({ id: wireItems.id, state: wireItems.state })
      .from(wireItems)
      .where(and(inArray(wireItems.id, known), not(isOnTab(wireItems, filter.tab)))),
  ]);
  const last = ids.findLastIndex((id) => known.includes(id));
  // what slid in from the next page isn't new
  const among = isWhole || last < 0 ? ids : ids.slice(0, last);
  return { fresh: among.filter((id) => !known.includes(id)).length, moved };
}
