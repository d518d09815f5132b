import { and, asc, eq, exists, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import { answerMail } from '#lib/webmail/answers/sending/answer-mail.ts';
import { keepAnswer, takeAnswer } from '#lib/webmail/answers/sending/kept-answer.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';

/**
 * Keeps answers in their conversations that no worker took here and that were delivered all the same: their mails were
 * held when a backup was restored, and a person found out that they had arrived.
 * @returns how many
 */
export async function keepSettled(db: Db, storage: FileStorage, now: Date, limit: number): Promise<number> {
  const isOfAnswer = sql`${outbox.subjectId} like ${webmailAnswers.id}::text || '/%'`;
  const delivered = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.kind, answerMail.kind), isOfAnswer, eq(outbox.phase, 'sent')));
  const settled = await db
    .select({ id: webmailAnswers.id })
    .from(webmailAnswers)
    .where(and(isNull(webmailAnswers.sentMessageId), lte(webmailAnswers.dueAt, now), exists(delivered)))
    .orderBy(asc(webmailAnswers.dueAt))
    .limit(limit);
  for (const { id } of settled) {
    await db.transaction(async (tx) => {
      const answer = await takeAnswer(tx, id);
      const raw = answer && (await readWhole(answer.closet.originals(storage), nameOfOriginal(answer.rawHash)));
      if (answer?.sentMessageId === null && raw) await keepAnswer(tx, storage, answer, raw, now);
    });
  }
  return settled.length;
}
