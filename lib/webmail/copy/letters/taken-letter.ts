import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import type { Permission } from '#lib/webmail/copy/letters/types.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { takeConversation } from '#lib/webmail/house/message-filing.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailBoxes, webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import type { Box, MailReading } from '#lib/webmail/types.ts';

type LetterRow = typeof webmailLetters.$inferSelect;
/** `isUndone`: the question was called back before it left. */
type FoundLetter = LetterRow & { isUndone: boolean };

/** A letter that is taken for the rest of a transaction. */
export type TakenLetter = {
  conversationId: number;
  messageId: number;
  reading: MailReading;
  /** Null: nothing was done about it yet. */
  row: FoundLetter | null;
};

/**
 * Takes a letter with its conversation, so that what two people do about it comes one after the other.
 * @throws {NotFoundError} when the box is not for letters, or has no such conversation with a mail that came
 */
export async function takeLetter(tx: Db, box: Box, conversation: string): Promise<TakenLetter> {
  const id = toRowId(conversation);
  const isThere = id !== null && (await isForLetters(tx, box)) && (await takeConversation(tx, box.id, id)) !== null;
  const message = isThere ? await findLetterMessage(tx, id) : null;
  if (id === null || !message) throw new NotFoundError('the letter');
  return { conversationId: id, ...message, row: await findLetterRow(tx, id) };
}

export async function isForLetters(db: Db, box: Box): Promise<boolean> {
  const [row] = await db
    .select({ purpose: webmailBoxes.purpose })
    .from(webmailBoxes)
    .where(eq(webmailBoxes.id, box.id));
  return row?.purpose === 'letters';
}

/** The letter in its conversation: the first mail that came. */
export async function findLetterMessage(
  db: Db,
  conversationId: number,
): Promise<{ messageId: number; reading: MailReading } | null> {
  const [row] = await db
    .select({ messageId: webmailMessages.id, reading: webmailMessages.reading })
    .from(webmailMessages)
    .where(and(eq(webmailMessages.conversationId, conversationId), eq(webmailMessages.direction, 'in')))
    .orderBy(asc(webmailMessages.id))
    .limit(1);
  // a box for letters keeps its mail as it is
  return row ? { ...row, reading: openReading(openCloset, row.messageId, row.reading) } : null;
}

export async function findLetterRow(db: Db, conversationId: number): Promise<FoundLetter | null> {
  const [found] = await db
    .select({ row: webmailLetters, answerId: webmailAnswers.id })
    .from(webmailLetters)
    .leftJoin(webmailAnswers, eq(webmailAnswers.id, webmailLetters.questionId))
    .where(eq(webmailLetters.conversationId, conversationId));
  return found ? { ...found.row, isUndone: found.row.questionId !== null && found.answerId === null } : null;
}

/** Where the permission stands: a question that was undone was not asked. */
export function permissionOf(row: Pick<FoundLetter, 'permission' | 'isUndone'> | null): Permission {
  if (row === null || (row.permission === 'asked' && row.isUndone)) return 'unasked';
  return row.permission;
}

/** Writes what is known of a letter now; what is not said stays as it was. */
export async function writeLetter(
  tx: Db,
  { conversationId }: TakenLetter,
  values: Pick<LetterRow, 'name' | 'town'> & Partial<Omit<LetterRow, 'conversationId'>>,
): Promise<void> {
  await tx
    .insert(webmailLetters)
    .values({ permission: 'unasked', ...values, conversationId })
    .onConflictDoUpdate({ target: webmailLetters.conversationId, set: values });
}
