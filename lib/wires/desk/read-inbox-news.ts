import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { shownPage } from '#lib/wires/desk/input.ts';
import { listInboxIds } from '#lib/wires/desk/list-inbox.ts';

/**
 * How many items a page would show anew among those that somebody looks at, or above them.
 * @throws {z.ZodError}
 */
export async function countNewItems(db: Db, actor: Actor, page: z.input<typeof shownPage>, now: Date): Promise<number> {
  authorise(actor, 'wire.read');
  const { filter, known, isWhole } = shownPage.parse(page);
  const ids = await listInboxIds(db, actor, filter, now);
  const last = ids.findLastIndex((id) => known.includes(id));
  // what slid in from the next page isn't new
  const among = isWhole || last < 0 ? ids : ids.slice(0, last);
  return among.filter((id) => !known.includes(id)).length;
}
