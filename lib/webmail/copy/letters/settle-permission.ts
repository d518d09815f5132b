import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { letterSchema, printableLetterSchema } from '#lib/webmail/copy/letters/input.ts';
import { takeLetter, writeLetter } from '#lib/webmail/copy/letters/taken-letter.ts';

// what is refused needs no name
const inputSchema = z.discriminatedUnion('permission', [
  printableLetterSchema.extend({ permission: z.literal('given') }),
  letterSchema.extend({ permission: z.literal('refused') }),
]);

/**
 * Notes what a letter's writer said about printing it, as somebody has read it: no program decides that.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when it may be printed and name or town are missing
 * @throws {NotFoundError} without a grant for the box, or when there is no such letter
 */
export async function settlePermission(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'webmail.ask-permission');
  const { box: slug, conversation, name, town, permission } = inputSchema.parse(input);
  await db.transaction(async (tx) => {
    const opened = await openBoxToAnswer(tx, actor, slug);
    const letter = await takeLetter(tx, opened, conversation);
    await writeLetter(tx, letter, { name, town, permission, settledBy: actor.id, settledAt: now });
    const subject = { kind: 'conversation', id: letter.conversationId } as const;
    const details = { box: opened.box.id, change: permission };
    await recordAudit(tx, { actor, action: 'webmail.ask-permission', subject, details, now });
    await announceBox(tx, opened.box.id, now);
  });
}
