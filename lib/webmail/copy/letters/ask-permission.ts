import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { askedLetterSchema } from '#lib/webmail/copy/letters/input.ts';
import { writeQuestion } from '#lib/webmail/copy/letters/parts/question.ts';
import { permissionOf, takeLetter, writeLetter } from '#lib/webmail/copy/letters/taken-letter.ts';
import { newsroomTools } from '#lib/webmail/doors/newsroom-reception.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';

/**
 * Asks a letter's writer whether it may be printed: an answer like any other, which can be undone while it has not left.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} when name or town are missing, or have contact data
 * @throws {NotFoundError} without a grant for the box, or when there is no such letter
 * @throws {ConflictError} when somebody asked already; `again` asks all the same
 * @throws {InvalidError} when the editor's own words are about another name or town, or there is nobody to write to
 */
export async function askPermission(
  db: Db,
  actor: Actor,
  input: z.input<typeof askedLetterSchema>,
  now: Date,
  tools: MailTools = newsroomTools(),
): Promise<{ answerId: string; dueAt: Date }> {
  authorise(actor, 'webmail.ask-permission');
  const { box: slug, conversation, name, town, again, question } = askedLetterSchema.parse(input);
  const words = question ?? writeQuestion({ name, town }, actor.name);
  if (!words.includes(name) || !words.includes(town)) {
    throw new InvalidError('the question is about another name', `The question does not name “${name}” and “${town}”.`);
  }
  return db.transaction(async (tx) => {
    const { box, store } = await openBoxToAnswer(tx, actor, slug);
    const letter = await takeLetter(tx, { box, store }, conversation);
    if (permissionOf(letter.row) !== 'unasked' && !again) {
      throw new ConflictError('it was asked already', 'Somebody has asked already. Look at the conversation anew.');
    }
    const begun = await beginDraft(tx, actor, { box: slug, message: String(letter.messageId), as: 'reply' }, now);
    if (begun.to.trim() === '') throw new InvalidError('a letter from nobody', 'The letter names nobody to write to.');
    const draft = { ...begun, savedBy: randomUUID(), body: `${words}${begun.body}` };
    const { id, version } = await saveDraft(tx, actor, { box: slug, draft }, now);
    const { dueAt } = await sendDraft(tx, actor, { box: slug, id, version }, now, tools);
    const asked = { permission: 'asked', askedBy: actor.id, askedAt: now, questionId: id } as const;
    await writeLetter(tx, letter, { name, town, ...asked, settledBy: null, settledAt: null });
    const subject = { kind: 'conversation', id: letter.conversationId } as const;
    const details = { box: box.id, change: 'asked', again };
    await recordAudit(tx, { actor, action: 'webmail.ask-permission', subject, details, now });
    return { answerId: id, dueAt };
  });
}
