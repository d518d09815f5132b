import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { writeQuestion } from '#lib/webmail/copy/letters/parts/question.ts';
import { readLetter } from '#lib/webmail/copy/letters/read-letter.ts';
import {
  findLetterMessage,
  findLetterRow,
  isForLetters,
  permissionOf,
} from '#lib/webmail/copy/letters/taken-letter.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';
import { findStoryOf } from '#lib/webmail/copy/make-story.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';

const inputSchema = z.object({ box: z.string(), conversation: z.string() });

/**
 * What is known of a letter to the editor; null where the box is not for letters, or nobody wrote in the conversation.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function findLetter(db: Db, actor: Actor, input: z.input<typeof inputSchema>): Promise<Letter | null> {
  authorise(actor, 'webmail.read');
  const { box: slug, conversation } = inputSchema.parse(input);
  const { box } = await openBox(db, actor, slug);
  const id = toRowId(conversation);
  if (id === null || !(await isForLetters(db, box)) || !(await isIn(db, box.id, id))) return null;
  const message = await findLetterMessage(db, id);
  if (!message) return null;
  const [row, storyId] = await Promise.all([findLetterRow(db, id), findStoryOf(db, message.messageId)]);
  const read = readLetter(message.reading);
  const { name, town } = row ?? read;
  const permission = permissionOf(row);
  const askedAt = permission === 'unasked' ? null : (row?.askedAt ?? null);
  const [askedBy, settledBy, answered] = await Promise.all([
    findName(db, row?.askedBy ?? null),
    findName(db, row?.settledBy ?? null),
    askedAt && findAnswer(db, id, askedAt, message.reading.headers.from?.address ?? ''),
  ]);
  const isSettled = permission === 'given' || permission === 'refused';
  return {
    name,
    town,
    permission,
    asked: askedAt && { at: askedAt, by: askedBy },
    answered,
    settled: isSettled && row?.settledAt ? { at: row.settledAt, by: settledBy } : null,
    question: writeQuestion({ name, town }, actor.name),
    leftOut: read.leftOut,
    taken: read.taken,
    storyId,
  };
}

async function isIn(db: Db, boxId: number, id: number): Promise<boolean> {
  const [row] = await db
    .select({ id: webmailConversations.id })
    .from(webmailConversations)
    .where(and(eq(webmailConversations.id, id), eq(webmailConversations.boxId, boxId)));
  return row !== undefined;
}

async function findName(db: Db, staffId: string | null): Promise<string> {
  const [row] = staffId === null ? [] : await db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return row?.name ?? '';
}

/** The first mail that a person wrote after the question. */
async function findAnswer(db: Db, conversationId: number, askedAt: Date, writer: string): Promise<Letter['answered']> {
  const { reading, receivedAt } = webmailMessages;
  const [row] = await db
    .select({ at: receivedAt, from: sql<string | null>`${reading} #>> '{headers,from,address}'` })
    .from(webmailMessages)
    .where(
      and(
        eq(webmailMessages.conversationId, conversationId),
        eq(webmailMessages.direction, 'in'),
        gt(receivedAt, askedAt),
        sql`${reading} #>> '{headers,isAutomatic}' = 'false'`,
      ),
    )
    .orderBy(asc(webmailMessages.id))
    .limit(1);
  return row ? { at: row.at, isFromWriter: row.from === writer } : null;
}
