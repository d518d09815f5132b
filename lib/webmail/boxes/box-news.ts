import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { announceEventTo } from '#lib/live/announce-event.ts';
import { webmailGrants } from '#lib/webmail/schema.ts';

/** Tells the open pages of those who may read the box now that something in it is another. */
export async function announceBox(tx: Db, boxId: number, now: Date): Promise<void> {
  await announceEventTo(tx, await hearersOf(tx, boxId), { kind: 'webmail', box: boxId }, now);
}

/** Tells the same people that somebody came into a conversation, or left it. */
export async function announcePresence(tx: Db, boxId: number, conversation: number, now: Date): Promise<void> {
  await announceEventTo(tx, await hearersOf(tx, boxId), { kind: 'mailPresence', box: boxId, conversation }, now);
}

async function hearersOf(tx: Db, boxId: number): Promise<string[]> {
  const grants = await tx
    .select({ staffId: webmailGrants.staffId })
    .from(webmailGrants)
    .where(eq(webmailGrants.boxId, boxId));
  return grants.map(({ staffId }) => staffId);
}
