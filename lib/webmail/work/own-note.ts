import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';

export type NoteRecord = typeof webmailNotes.$inferSelect;

/**
 * Takes a note of this person's in this box for the rest of the transaction. Other people's are none.
 * @throws {NotFoundError}
 */
export async function takeOwnNote(tx: Db, boxId: number, staffId: string, id: string): Promise<NoteRecord> {
  const rowId = toRowId(id);
  const [row] =
    rowId === null
      ? []
      : await tx
          .select({ note: webmailNotes })
          .from(webmailNotes)
          .innerJoin(webmailConversations, eq(webmailConversations.id, webmailNotes.conversationId))
          .where(
            and(eq(webmailNotes.id, rowId), eq(webmailNotes.staffId, staffId), eq(webmailConversations.boxId, boxId)),
          )
          .for('no key update', { of: webmailNotes });
  if (!row) throw new NotFoundError('the note');
  return row.note;
}
