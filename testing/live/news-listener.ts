import type { Db } from '#lib/db/client.ts';
import { listEventsSince } from '#lib/live/queries.ts';
import type { LiveEvent } from '#lib/live/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';

/** Hears news as a page of the desk does: from now on, and each once. */
export async function newsListener(db: Db, actor: Actor, now: Date): Promise<() => Promise<LiveEvent[]>> {
  let { cursor } = await listEventsSince(db, actor, null, now);
  const heard = new Set<string>();
  const hear = async () => {
    const answer = await listEventsSince(db, actor, cursor, now);
    cursor = answer.cursor;
    if (answer.message.kind !== 'news') throw new Error(answer.message.kind);
    const fresh = answer.message.events.filter(({ id }) => !heard.has(id));
    for (const { id } of fresh) heard.add(id);
    return fresh.map(({ event }) => event);
  };
  // while another transaction is open, in whatever test, what was told before is told again
  await hear();
  return hear;
}
