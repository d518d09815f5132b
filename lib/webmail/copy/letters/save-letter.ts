import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { letterSchema } from '#lib/webmail/copy/letters/input.ts';
import { takeLetter, writeLetter } from '#lib/webmail/copy/letters/taken-letter.ts';

/**
 * Keeps how a letter's writer is called in print.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when there is contact data in it
 * @throws {NotFoundError} without a grant for the box, or when there is no such letter
 */
export async function saveLetter(db: Db, actor: Actor, input: z.input<typeof letterSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.ask-permission');
  const { box: slug, conversation, name, town } = letterSchema.parse(input);
  await db.transaction(async (tx) => {
    const opened = await openBoxToAnswer(tx, actor, slug);
    const letter = await takeLetter(tx, opened, conversation);
    if (letter.row?.name === name && letter.row.town === town) return;
    await writeLetter(tx, letter, { name, town });
    const subject = { kind: 'conversation', id: letter.conversationId } as const;
    const details = { box: opened.box.id, change: 'named' };
    await recordAudit(tx, { actor, action: 'webmail.ask-permission', subject, details, now });
    await announceBox(tx, opened.box.id, now);
  });
}
