import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { imapAccounts, imapFolders } from '#lib/webmail/imap/schema.ts';
import type { AccountState } from '#lib/webmail/imap/types.ts';

/**
 * How the account of a box stands, as far as it is known here; null for a box that is kept here. The server isn't asked.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function findAccount(db: Db, actor: Actor, slug: string): Promise<AccountState | null> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const { boxId, username, staffId, refusedAt } = imapAccounts;
  const [row] = await db
    .select({
      username,
      staffId,
      refusedAt,
      belowCount: sql<number>`coalesce((select sum(${imapFolders.belowCount}) from ${imapFolders}
        where ${imapFolders.boxId} = ${boxId}), 0)::int`,
    })
    .from(imapAccounts)
    .where(eq(boxId, box.id));
  if (!row) return null;
  const isOwn = row.staffId !== null && row.staffId === actor.id;
  return {
    isOwn,
    username: isOwn ? row.username : null,
    isRefused: row.refusedAt !== null,
    belowCount: row.belowCount,
  };
}
