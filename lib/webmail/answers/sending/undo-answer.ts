import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { withdrawMail } from '#lib/mail/outbox/withdraw-mail.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { takeDraft, type Writer, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { webmailAnswers, webmailDrafts, webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { answerMail, subjectOfAnswer } from '#lib/webmail/answers/sending/answer-mail.ts';
import { undoneAnswerSchema } from '#lib/webmail/answers/sending/input.ts';
import { subjectOfAudit } from '#lib/webmail/answers/sending/send-draft.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';

/** `tooLate`: the first of its mails is with a worker, or has left. */
export type UndoneAnswer = { kind: 'undone'; draftId: string } | { kind: 'tooLate' };

/**
 * Takes an answer back, whole, before any of it leaves: it is a draft again. It is for its writer alone, as the draft is.
 * A second time changes nothing.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or for what is no answer of the actor's
 */
export async function undoAnswer(
  db: Db,
  actor: Actor,
  input: z.input<typeof undoneAnswerSchema>,
  now: Date,
): Promise<UndoneAnswer> {
  authorise(actor, 'webmail.answer');
  const { box: slug, id } = undoneAnswerSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box, staffId } = await openBoxToAnswer(tx, actor, slug);
    const writer = writerIn(box, staffId);
    const subjectIds = await listSubjects(tx, writer, id);
    if (!subjectIds) return asUndoneBefore(tx, writer, id);
    // its mails first, as a worker takes them, and then the answer: so neither waits for the other in a ring
    if (!(await withdrawMail(tx, answerMail.kind, subjectIds))) return { kind: 'tooLate' };
    const [answer] = await tx.delete(webmailAnswers).where(eq(webmailAnswers.id, id)).returning();
    if (!answer) return asUndoneBefore(tx, writer, id);
    await tx.update(webmailDrafts).set({ phase: 'writing' }).where(eq(webmailDrafts.id, id));
    const subject = subjectOfAudit(box.id, answer.conversationId);
    const details = { box: box.id, answer: id, step: 'undone' };
    await recordAudit(tx, { actor, action: 'webmail.answer', subject, details, now });
    await announceBox(tx, box.id, now);
    return { kind: 'undone', draftId: id };
  });
}

/** The subjects of its mails; null where the writer has no such answer. */
async function listSubjects(tx: Db, { boxId, staffId }: Writer, id: string): Promise<string[] | null> {
  const own = and(eq(webmailAnswers.id, id), eq(webmailAnswers.boxId, boxId), eq(webmailAnswers.staffId, staffId));
  const rows = await tx
    .select({ position: webmailRecipients.position })
    .from(webmailAnswers)
    .innerJoin(webmailRecipients, eq(webmailRecipients.answerId, webmailAnswers.id))
    .where(own);
  return rows.length === 0 ? null : rows.map(({ position }) => subjectOfAnswer(id, position));
}

async function asUndoneBefore(tx: Db, writer: Writer, id: string): Promise<UndoneAnswer> {
  const draft = await takeDraft(tx, writer, id);
  if (draft?.phase !== 'writing') throw new NotFoundError('the answer');
  return { kind: 'undone', draftId: id };
}
