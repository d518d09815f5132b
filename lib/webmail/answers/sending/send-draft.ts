import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { findDraftRow, takeDraft, type Writer, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import type { DraftRecord } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { webmailAnswers, webmailDrafts, webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { answerMail, subjectOfAnswer } from '#lib/webmail/answers/sending/answer-mail.ts';
import { sentDraftSchema } from '#lib/webmail/answers/sending/input.ts';
import { shutAnswer } from '#lib/webmail/answers/sending/kept-answer.ts';
import { shutRecipient } from '#lib/webmail/answers/sending/kept-recipient.ts';
import { longestWaitMs, undoMs } from '#lib/webmail/answers/sending/limits.ts';
import { faultsOfFields, type PreparedAnswer, prepareAnswer } from '#lib/webmail/answers/sending/prepared-answer.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { newsroomTools } from '#lib/webmail/doors/newsroom-reception.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { keepOriginal } from '#lib/webmail/house/message-filing.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';

/** An answer that leaves at `dueAt`, and can be undone until a worker takes it. */
export type LeavingAnswer = { kind: 'leaving'; id: string; dueAt: Date; conversationId: string | null };

/** What becomes true with the sending of a draft, in the same transaction; what throws there keeps it from being sent. */
export type Alongside = (tx: Db) => Promise<void>;

/**
 * Sends a draft: the mail is written once and kept, and owed to each recipient. Sending it again changes nothing.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that keep it from being sent
 * @throws {NotFoundError} without a grant for the box, or for what is no draft of the actor's
 * @throws {ConflictError} when it was changed in another window since
 */
export async function sendDraft(
  db: Db,
  actor: Actor,
  input: z.input<typeof sentDraftSchema>,
  now: Date,
  tools: MailTools = newsroomTools(),
  alongside: Alongside = async () => {},
): Promise<LeavingAnswer> {
  authorise(actor, 'webmail.answer');
  const { box: slug, id, version, leaveAt } = sentDraftSchema.parse(input);
  const { box, store, staffId } = await openBoxToAnswer(db, actor, slug, tools.storage);
  const writer = writerIn(box, staffId);
  const draft = await findDraftRow(db, writer, id);
  const sent = await findSent(db, writer, id);
  if (sent) return sent;
  expectSendable(draft, version);
  const dueAt = dueAfter(now, leaveAt);
  const prepared = await prepareAnswer(db, { draft, box, store, writer: actor, dueAt }, tools);
  return db.transaction(async (tx) => {
    const taken = await takeDraft(tx, writer, id);
    // a second press, while this one was being written
    const other = await findSent(tx, writer, id);
    if (other) return other;
    expectSendable(taken, version);
    const rawHash = await keepOriginal(tx, writer.closet, tools.storage, prepared.raw);
    await tx.update(webmailDrafts).set({ phase: 'leaving' }).where(eq(webmailDrafts.id, id));
    await writeAnswer(tx, writer.closet, { ...taken, rawHash, dueAt, sentAt: now }, prepared);
    await oweToEach(tx, writer.closet, { id, dueAt }, prepared, now);
    const subject = subjectOfAudit(box.id, prepared.conversationId);
    const details = { box: box.id, answer: id, step: 'sent', recipients: prepared.addressees.length };
    await recordAudit(tx, { actor, action: 'webmail.answer', subject, details, now });
    await alongside(tx);
    await announceBox(tx, box.id, now);
    return toLeaving({ id, dueAt, conversationId: prepared.conversationId });
  });
}

/** What an audit entry about an answer is about. */
export const subjectOfAudit = (boxId: number, conversationId: number | null) =>
  conversationId === null
    ? ({ kind: 'box', id: boxId } as const)
    : ({ kind: 'conversation', id: conversationId } as const);

function dueAfter(now: Date, leaveAt: Date | undefined): Date {
  if (leaveAt && leaveAt.getTime() > now.getTime() + longestWaitMs)
    throw faultsOfFields([{ field: 'laterAt', words: 'A mail can be sent at most a year ahead.' }]);
  return new Date(Math.max(now.getTime() + undoMs, leaveAt?.getTime() ?? 0));
}

function expectSendable(draft: DraftRecord | null, version: number): asserts draft is DraftRecord {
  if (!draft) throw new NotFoundError('the draft');
  if (draft.phase === 'discarded')
    throw new ConflictError(`draft ${draft.id} is discarded`, 'It was discarded meanwhile.');
  if (draft.version !== version)
    throw new ConflictError(
      `draft ${draft.id} is at version ${draft.version}, and ${version} was to be sent`,
      'It was not sent, because it was changed in another window meanwhile: look at it again first.',
    );
}

async function findSent(db: Db, { boxId, staffId }: Writer, id: string): Promise<LeavingAnswer | null> {
  const { dueAt, conversationId } = webmailAnswers;
  const [row] = await db
    .select({ id: webmailAnswers.id, dueAt, conversationId })
    .from(webmailAnswers)
    .where(and(eq(webmailAnswers.id, id), eq(webmailAnswers.boxId, boxId), eq(webmailAnswers.staffId, staffId)));
  return row ? toLeaving(row) : null;
}

const toLeaving = ({ id, dueAt, conversationId }: { id: string; dueAt: Date; conversationId: number | null }) =>
  ({ kind: 'leaving', id, dueAt, conversationId: conversationId === null ? null : String(conversationId) }) as const;

type Sent = DraftRecord & { rawHash: string; dueAt: Date; sentAt: Date };

async function writeAnswer(
  tx: Db,
  closet: Closet,
  sent: Sent,
  { mailId, raw, reading, conversationId }: PreparedAnswer,
): Promise<void> {
  const { id, boxId, staffId, answersId, rawHash, dueAt, sentAt } = sent;
  const ofDraft = { id, boxId, staffId, answersId, rawHash, dueAt, sentAt };
  const kept = { conversationId, mailId, sizeBytes: raw.length, reading: shutAnswer(closet, id, reading) };
  await tx.insert(webmailAnswers).values({ ...ofDraft, ...kept });
}

async function oweToEach(
  tx: Db,
  closet: Closet,
  { id: answerId, dueAt }: { id: string; dueAt: Date },
  prepared: PreparedAnswer,
  now: Date,
): Promise<void> {
  const { addressees, mailId } = prepared;
  const recipients = addressees.map((addressee, position) =>
    shutRecipient(closet, { answerId, position, ...addressee }),
  );
  await tx.insert(webmailRecipients).values(recipients);
  for (const { position } of recipients) {
    const owed = { subjectId: subjectOfAnswer(answerId, position), data: {}, now, dueAt, messageId: mailId };
    await oweMail(tx, answerMail, owed);
  }
}
