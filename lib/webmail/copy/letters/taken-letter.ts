import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { webmailAnswers } from '#lib/webmail/answers/schema.ts';
import type { Permission } from '#lib/webmail/copy/letters/types.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { takeConversation } from '#lib/webmail/house/message-filing.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import type { MailStore, MessageEnvelope } from '#lib/webmail/store/mail-store.ts';
import type { Box, MailReading } from '#lib/webmail/types.ts';

type LetterRow = typeof webmailLetters.$inferSelect;
/** `isUndone`: the question was called back before it left. */
type FoundLetter = LetterRow & { isUndone: boolean };
type OpenedBox = { box: Box; store: MailStore };

/** Which mail of a conversation is the letter: the first that came. `envelopes`: all of the conversation. */
export type LetterEnvelope = { conversationId: number; letter: MessageEnvelope; envelopes: MessageEnvelope[] };

/** @returns null when the box is not for letters, or has no such conversation with a mail that came */
export async function findLetterEnvelope(
  { box, store }: OpenedBox,
  conversation: string,
): Promise<LetterEnvelope | null> {
  const conversationId = toRowId(conversation);
  if (conversationId === null || box.purpose !== 'letters') return null;
  const envelopes = await store.listEnvelopes(conversation);
  const letter = envelopes.find(({ direction }) => direction === 'in');
  return letter ? { conversationId, letter, envelopes } : null;
}

/** A letter as it was read, before anything is done about it. */
export type LetterMail = LetterEnvelope & { reading: MailReading };

/**
 * Reads a letter, which may be asked of a mail server: no transaction belongs around this.
 * @returns null as `findLetterEnvelope`, and when the letter is gone
 */
export async function findLetterMail(opened: OpenedBox, conversation: string): Promise<LetterMail | null> {
  const found = await findLetterEnvelope(opened, conversation);
  const message = found && (await opened.store.findMessage(found.letter.id));
  return found && message && { ...found, reading: message.reading };
}

/** @throws {NotFoundError} where `findLetterMail` finds none */
export async function getLetterMail(opened: OpenedBox, conversation: string): Promise<LetterMail> {
  const mail = await findLetterMail(opened, conversation);
  if (!mail) throw new NotFoundError('the letter');
  return mail;
}

/** A letter that is taken for the rest of a transaction. `row` null: nothing was done about it yet. */
export type TakenLetter = { conversationId: number; messageId: number; row: FoundLetter | null };

/**
 * Takes a letter with its conversation, so that what two people do about it comes one after the other.
 * @param opened within the transaction
 * @param read the letter as it was found before, where what is done depends on its words
 * @throws {NotFoundError} when the box is not for letters, or has no such conversation with a mail that came
 * @throws {ConflictError} when another mail is the letter than the one that was read
 */
export async function takeLetter(
  tx: Db,
  opened: OpenedBox,
  conversation: string,
  read?: LetterEnvelope,
): Promise<TakenLetter> {
  const id = toRowId(conversation);
  const isThere = id !== null && (await takeConversation(tx, opened.box.id, id)) !== null;
  const found = isThere ? await findLetterEnvelope(opened, conversation) : null;
  if (!found) throw new NotFoundError('the letter');
  const { conversationId, letter } = found;
  if (read && read.letter.id !== letter.id)
    throw new ConflictError(
      `message ${letter.id} is the letter, and ${read.letter.id} was read`,
      'The conversation has changed meanwhile. Look at it anew.',
    );
  return { conversationId, messageId: Number(letter.id), row: await findLetterRow(tx, conversationId) };
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
