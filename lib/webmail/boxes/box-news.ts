import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { announceEventTo } from '#lib/live/announce-event.ts';
import { webmailGrants } from '#lib/webmail/schema.ts';

/** Tells the open pages of those who may read the box now that something in it is another. */
export async function announceBox(tx: Db, boxId: number, now: Date): Promise<void> {
  const grants = await tx
    .select({ staffId: webmailGrants.staffId })
    .from(webmailGrants)
    .where(eq(webmailGrants.boxId, boxId));
  const hearers = grants.map(({ staffId }) => staffId);
  await announceEventTo(tx, hearers, { kind: 'webmail', box: boxId }, now);
}
