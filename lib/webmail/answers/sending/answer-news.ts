import { eq } from 'drizzle-orm';
import type { TellOfMail } from '#lib/mail/types.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import { answerMail, readSubject } from '#lib/webmail/answers/sending/answer-mail.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';

/** Tells the open pages of a box that an answer from there stands otherwise now: it was sent, held, refused, came back. */
export const tellOfAnswer: TellOfMail = async (db, { kind, subjectId }, now) => {
  const subject = kind === answerMail.kind ? readSubject(subjectId) : null;
  if (!subject) return;
  const [answer] = await db
    .select({ boxId: webmailAnswers.boxId })
    .from(webmailAnswers)
    .where(eq(webmailAnswers.id, subject.answerId));
  if (answer) await announceBox(db, answer.boxId, now);
};
