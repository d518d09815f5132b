import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isRowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import { listStandings } from '#lib/webmail/answers/sending/answer-standings.ts';
import { answersQuerySchema } from '#lib/webmail/answers/sending/input.ts';
import { openAnswer } from '#lib/webmail/answers/sending/kept-answer.ts';
import { maxListedAnswers } from '#lib/webmail/answers/sending/limits.ts';
import type { Answer } from '#lib/webmail/answers/types.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { type Closet, closetOf } from '#lib/webmail/sealing/closet.ts';

/**
 * The newest answers of a conversation, oldest first, and what became of each: those that left, and those that can still
 * be undone.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listAnswers(db: Db, actor: Actor, input: z.input<typeof answersQuerySchema>): Promise<Answer[]> {
  authorise(actor, 'webmail.read');
  const { box: slug, conversation } = answersQuerySchema.parse(input);
  const { box } = await openBox(db, actor, slug);
  const id = /^[1-9]\d{0,9}$/.test(conversation) ? Number(conversation) : 0;
  if (!isRowId(id)) return [];
  const rows = await answersOf(db, and(eq(webmailAnswers.boxId, box.id), eq(webmailAnswers.conversationId, id)))
    .orderBy(desc(webmailAnswers.sentAt), desc(webmailAnswers.id))
    .limit(maxListedAnswers);
  return withStandings(db, closetOf(box), rows.reverse());
}

/**
 * What was sent from a box and has not begun to leave, soonest first.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listLeaving(db: Db, actor: Actor, slug: string): Promise<Answer[]> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const rows = await answersOf(db, and(eq(webmailAnswers.boxId, box.id), isNull(webmailAnswers.sentMessageId)))
    .orderBy(asc(webmailAnswers.dueAt), asc(webmailAnswers.id))
    .limit(maxListedAnswers);
  return withStandings(db, closetOf(box), rows);
}

const answersOf = (db: Db, which: SQL | undefined) =>
  db
    .select({
      id: webmailAnswers.id,
      staffId: webmailAnswers.staffId,
      name: staff.name,
      dueAt: webmailAnswers.dueAt,
      sentAt: webmailAnswers.sentAt,
      reading: webmailAnswers.reading,
      sentMessageId: webmailAnswers.sentMessageId,
    })
    .from(webmailAnswers)
    .innerJoin(staff, eq(staff.id, webmailAnswers.staffId))
    .where(which)
    .$dynamic();

type Row = Awaited<ReturnType<typeof answersOf>>[number];

async function withStandings(db: Db, closet: Closet, rows: readonly Row[]): Promise<Answer[]> {
  const standings = await listStandings(
    db,
    closet,
    rows.map(({ id }) => id),
  );
  return rows.map(({ staffId, name, sentMessageId, ...row }) => ({
    ...row,
    reading: openAnswer(closet, row),
    writer: { staffId, name },
    ...(standings.get(row.id) ?? { recipients: [], canBeUndone: false }),
    sentMessageId: sentMessageId === null ? null : String(sentMessageId),
  }));
}
