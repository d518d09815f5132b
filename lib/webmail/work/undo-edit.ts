import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { noteSchema } from '#lib/webmail/work/input.ts';
import { shutNote, takeOwnNote } from '#lib/webmail/work/own-note.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';

/**
 * Has a note of the actor's as it was before they edited it last; once more, and it is as they edited it.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or when they have no such note in it
 */
export async function undoEdit(db: Db, actor: Actor, input: z.input<typeof noteSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.work');
  const { box: slug, note: noteId } = noteSchema.parse(input);
  await db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    const note = await takeOwnNote(tx, box, personOf(actor), noteId);
    if (note.removedAt || note.earlierText === null) return;
    const shut = (words: string) => shutNote(closetOf(box), note.id, words);
    await tx
      .update(webmailNotes)
      .set({ text: shut(note.earlierText), earlierText: shut(note.text), version: note.version + 1, editedAt: now })
      .where(eq(webmailNotes.id, note.id));
    const details = { box: box.id, change: 'note', note: note.id, step: 'edited' };
    const subject = { kind: 'conversation', id: note.conversationId } as const;
    await recordAudit(tx, { actor, action: 'webmail.work', subject, details, now });
    await announceBox(tx, box.id, now);
  });
}
