import { and, desc, eq, gt } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import type { Db } from '#lib/db/client.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { fetchEnvelopes } from '#lib/webmail/imap/index/fetch-envelopes.ts';
import { keepEnvelopes } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { rewriteListed } from '#lib/webmail/imap/index/rewrite-listed.ts';
import { takeAccount } from '#lib/webmail/imap/index/sync-box.ts';
import { imapFolders } from '#lib/webmail/imap/schema.ts';

/** Envelopes that are read at once: whoever looks meanwhile waits for no more. */
const stepSize = 250;

/**
 * Reads the next older envelopes of a box, the newest that are missing first.
 * @returns whether there are more
 * @throws what imapflow throws
 */
export async function deepenIndex(db: Db, client: ImapFlow, boxId: number): Promise<boolean> {
  const [folder] = await db
    .select()
    .from(imapFolders)
    .where(and(eq(imapFolders.boxId, boxId), gt(imapFolders.belowCount, 0)))
    .orderBy(desc(imapFolders.place))
    .limit(1);
  if (!folder) return false;
  const { uidValidity, exists } = await openFolder(client, folder.path);
  // the next look reads it anew
  if (uidValidity !== folder.uidValidity) return false;
  const last = Math.min(folder.belowCount, exists);
  const first = Math.max(1, last - stepSize + 1);
  const fetched = last > 0 ? await fetchEnvelopes(client, `${first}:${last}`, false) : [];
  const older = fetched.filter(({ uid }) => uid < folder.bottomUid);
  const belowCount = first - 1;
  const bottomUid = belowCount === 0 ? 1 : (older[0]?.uid ?? folder.bottomUid);
  await db.transaction(async (tx) => {
    await takeAccount(tx, boxId);
    const written = await tx
      .update(imapFolders)
      .set({ belowCount, bottomUid })
      // somebody else was quicker, or it changed meanwhile
      .where(and(eq(imapFolders.id, folder.id), eq(imapFolders.bottomUid, folder.bottomUid)))
      .returning({ id: imapFolders.id });
    if (written.length > 0) await rewriteListed(tx, boxId, await keepEnvelopes(tx, folder, older));
  });
  return true;
}
