import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { nextRowId } from '#lib/webmail/sealing/next-row-id.ts';
import { writtenNoteSchema } from '#lib/webmail/work/input.ts';
import { shutNote } from '#lib/webmail/work/own-note.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { takeOneConversation } from '#lib/webmail/work/taken-conversations.ts';

/**
 * Tells colleagues something about a conversation. No mail is ever made of it.
 * @returns the note's id
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or when there is no such conversation in it
 */
export async function writeNote(
  db: Db,
  actor: Actor,
  input: z.input<typeof writtenNoteSchema>,
  now: Date,
): Promise<{ id: string }> {
  authorise(actor, 'webmail.work');
  const { box: slug, conversation, text } = writtenNoteSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    const { id: conversationId } = await takeOneConversation(tx, box.id, conversation);
    const noteId = await nextRowId(tx, webmailNotes);
    const note = { id: noteId, conversationId, staffId: personOf(actor), createdAt: now };
    await tx
      .insert(webmailNotes)
      .overridingSystemValue()
      .values({ ...note, text: shutNote(closetOf(box), noteId, text) });
    const id = String(noteId);
    const details = { box: box.id, change: 'note', note: id, step: 'written' };
    const subject = { kind: 'conversation', id: conversationId } as const;
    await recordAudit(tx, { actor, action: 'webmail.work', subject, details, now });
    await announceBox(tx, box.id, now);
    return { id };
  });
}
