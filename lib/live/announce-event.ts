import { writeChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import type { NamedEvent, RoleEvent } from '#lib/live/types.ts';

/** Tells every open page of the desk, on every copy of the server, at the commit of `tx`. */
export async function announceEvent(tx: Db, event: RoleEvent, now: Date): Promise<void> {
  await writeChange(tx, { tags: [], event, changedAt: now });
}

/**
 * The same for these people alone, by their ids: nobody else is to know that it happened. Who is named stays with the
 * event, so that what is granted or revoked later changes nothing about what was heard before.
 */
export async function announceEventTo(tx: Db, hearers: readonly string[], event: NamedEvent, now: Date): Promise<void> {
  if (hearers.length > 0) await writeChange(tx, { tags: [], event: { ...event, hearers }, changedAt: now });
}
