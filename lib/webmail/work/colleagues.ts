import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staff } from '#lib/staff/schema.ts';
import { webmailConversations, webmailGrants } from '#lib/webmail/schema.ts';
import type { Colleague } from '#lib/webmail/work/types.ts';

/** Who may answer in a box now, by name. */
export function colleaguesOf(db: Db, boxId: number): Promise<Colleague[]> {
  return db
    .select({ staffId: staff.id, name: staff.name })
    .from(webmailGrants)
    .innerJoin(staff, eq(staff.id, webmailGrants.staffId))
    .where(and(eq(webmailGrants.boxId, boxId), eq(webmailGrants.right, 'answer'), eq(staff.banned, false)))
    .orderBy(asc(staff.name), asc(staff.id));
}

/** Whoever may not answer in a box any more sees to nothing in it: it is nobody's again. */
export async function releaseOwned(tx: Db, boxId: number, staffId: string): Promise<void> {
  await tx
    .update(webmailConversations)
    .set({ ownerId: null })
    .where(and(eq(webmailConversations.boxId, boxId), eq(webmailConversations.ownerId, staffId)));
}
