import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { type Closet, closetOf } from '#lib/webmail/sealing/closet.ts';
import type { KeptText } from '#lib/webmail/sealing/kept.ts';
import type { Box } from '#lib/webmail/types.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';

type KeptNote = typeof webmailNotes.$inferSelect;
/** A note in words. */
export type NoteRecord = Omit<KeptNote, 'text' | 'earlierText'> & { text: string; earlierText: string | null };

const placeOf = (id: number) => ({ table: 'note', row: id }) as const;

/** A text of a note, as its box keeps it. */
export const shutNote = (closet: Closet, id: number, text: string): KeptText => closet.shut(placeOf(id), text);

export const openNote = (closet: Closet, id: number, text: KeptText): string => closet.open(placeOf(id), text);

/**
 * Takes a note of this person's in this box for the rest of the transaction. Other people's are none.
 * @throws {NotFoundError}
 */
export async function takeOwnNote(
  tx: Db,
  { id: boxId, purpose }: Pick<Box, 'id' | 'purpose'>,
  staffId: string,
  id: string,
): Promise<NoteRecord> {
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
  const closet = closetOf({ id: boxId, purpose });
  const { text, earlierText, ...note } = row.note;
  return {
    ...note,
    text: openNote(closet, note.id, text),
    earlierText: earlierText === null ? null : openNote(closet, note.id, earlierText),
  };
}
