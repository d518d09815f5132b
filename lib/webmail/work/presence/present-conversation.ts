import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';

/**
 * The row of a conversation in which somebody is.
 * @throws {NotFoundError} when there is none in this box
 */
export async function presentConversation(tx: Db, boxId: number, id: string): Promise<number> {
  const rowId = toRowId(id);
  const [row] =
    rowId === null
      ? []
      : await tx
          .select({ id: webmailConversations.id })
          .from(webmailConversations)
          .where(and(eq(webmailConversations.id, rowId), eq(webmailConversations.boxId, boxId)))
          // it may go into another one at this moment
          .for('key share');
  if (!row) throw new NotFoundError('the conversation');
  return row.id;
}
