import { asc, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { listMailOfSubjects } from '#lib/mail/outbox/queries.ts';
import type { MailOfSubject, MailStanding } from '#lib/mail/types.ts';
import { webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { answerMail, subjectOfAnswer } from '#lib/webmail/answers/sending/answer-mail.ts';
import { openRecipient, type Recipient } from '#lib/webmail/answers/sending/kept-recipient.ts';
import type { Answer, AnswerRecipient, AnswerStanding } from '#lib/webmail/answers/types.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';

type Standings = Pick<Answer, 'recipients' | 'canBeUndone'>;

/** To whom each of these answers goes, and how it stands with them, by the answer's id. */
export async function listStandings(
  db: Db,
  closet: Closet,
  answerIds: readonly string[],
): Promise<ReadonlyMap<string, Standings>> {
  if (answerIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(webmailRecipients)
    .where(inArray(webmailRecipients.answerId, [...answerIds]))
    .orderBy(asc(webmailRecipients.answerId), asc(webmailRecipients.position));
  const subjects = rows.map(({ answerId, position }) => subjectOfAnswer(answerId, position));
  const mails = new Map(
    (await listMailOfSubjects(db, answerMail.kind, subjects)).map((mail) => [mail.subjectId, mail]),
  );
  const standings = new Map<string, Standings>();
  for (const row of rows) {
    const mail = mails.get(subjectOfAnswer(row.answerId, row.position)) ?? null;
    const before = standings.get(row.answerId) ?? { recipients: [], canBeUndone: true };
    standings.set(row.answerId, {
      recipients: [...before.recipients, toRecipient(openRecipient(closet, row), mail)],
      canBeUndone: before.canBeUndone && (mail?.isUntouched ?? false),
    });
  }
  return standings;
}

function toRecipient(row: Recipient, mail: MailOfSubject | null): AnswerRecipient {
  const { field, name, address, deliveredAt } = row;
  const to = { field, name, address };
  if (deliveredAt !== null || !mail) return { ...to, standing: 'delivered', outboxId: null, problem: null };
  return { ...to, standing: standingOf[mail.standing], outboxId: mail.id, problem: problemOf(mail) };
}

const standingOf: Readonly<Record<MailStanding, AnswerStanding>> = {
  owed: 'leaving',
  sent: 'delivered',
  held: 'held',
  failed: 'failed',
  bounced: 'bounced',
  dropped: 'dropped',
};

function problemOf({ standing, bounceStatus, lastError }: MailOfSubject): string | null {
  if (standing === 'bounced') return `It came back (${bounceStatus ?? 'no status'}).`;
  return standing === 'sent' ? null : lastError;
}
