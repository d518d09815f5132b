import { writeChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import type { LiveEvent } from '#lib/live/types.ts';

/** Tells every open page of the desk, on every copy of the server, at the commit of `tx`. */
export async function announceEvent(tx: Db, event: LiveEvent, now: Date): Promise<void> {
  await writeChange(tx, { tags: [], event, changedAt: now });
}
