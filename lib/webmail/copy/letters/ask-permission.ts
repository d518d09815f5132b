import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { askedLetterSchema } from '#lib/webmail/copy/letters/input.ts';
import { writeQuestion } from '#lib/webmail/copy/letters/parts/question.ts';
import {
  findLetterEnvelope,
  findLetterRow,
  permissionOf,
  takeLetter,
  writeLetter,
} from '#lib/webmail/copy/letters/taken-letter.ts';
import { newsroomTools } from '#lib/webmail/doors/newsroom-reception.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';

/**
 * Asks a letter's writer whether it may be printed: an answer like any other, which can be undone while it has not left.
 * Its letter is read and the question written before anything is taken: no transaction waits for a mail server.
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
  const letter = await findLetterEnvelope(await openBoxToAnswer(db, actor, slug), conversation);
  if (!letter) throw new NotFoundError('the letter');
  if (!again) expectUnasked(await findLetterRow(db, letter.conversationId));
  const begun = await beginDraft(db, actor, { box: slug, message: letter.letter.id, as: 'reply' }, now);
  if (begun.to.trim() === '') throw new InvalidError('a letter from nobody', 'The letter names nobody to write to.');
  const draft = { ...begun, savedBy: randomUUID(), body: `${words}${begun.body}` };
  const { id, version } = await saveDraft(db, actor, { box: slug, draft }, now);
  const noteAsked = async (tx: Db) => {
    const opened = await openBoxToAnswer(tx, actor, slug);
    const taken = await takeLetter(tx, opened, conversation, letter);
    if (!again) expectUnasked(taken.row);
    const asked = { permission: 'asked', askedBy: actor.id, askedAt: now, questionId: id } as const;
    await writeLetter(tx, taken, { name, town, ...asked, settledBy: null, settledAt: null });
    const subject = { kind: 'conversation', id: taken.conversationId } as const;
    const details = { box: opened.box.id, change: 'asked', again };
    await recordAudit(tx, { actor, action: 'webmail.ask-permission', subject, details, now });
  };
  try {
    const { dueAt } = await sendDraft(db, actor, { box: slug, id, version }, now, tools, noteAsked);
    return { answerId: id, dueAt };
  } catch (error) {
    // nobody typed it; should that fail too, it stays among their drafts
    await discardDraft(db, actor, { box: slug, id }, now).catch(() => {});
    throw error;
  }
}

function expectUnasked(row: Parameters<typeof permissionOf>[0]): void {
  if (permissionOf(row) === 'unasked') return;
  throw new ConflictError('it was asked already', 'Somebody has asked already. Look at the conversation anew.');
}
