import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { writeQuestion } from '#lib/webmail/copy/letters/parts/question.ts';
import { readLetter } from '#lib/webmail/copy/letters/read-letter.ts';
import {
  findLetterMail,
  findLetterRow,
  type LetterEnvelope,
  permissionOf,
} from '#lib/webmail/copy/letters/taken-letter.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';
import { findStoryOf } from '#lib/webmail/copy/make-story.ts';

const inputSchema = z.object({ box: z.string(), conversation: z.string() });

/**
 * What is known of a letter to the editor; null where the box is not for letters, or nobody wrote in the conversation.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 * @throws {MailServerError} where it lies at one that cannot give it now
 */
export async function findLetter(db: Db, actor: Actor, input: z.input<typeof inputSchema>): Promise<Letter | null> {
  authorise(actor, 'webmail.read');
  const { box: slug, conversation } = inputSchema.parse(input);
  const mail = await findLetterMail(await openBox(db, actor, slug), conversation);
  if (!mail) return null;
  const { conversationId, letter, reading } = mail;
  const [row, storyId] = await Promise.all([findLetterRow(db, conversationId), findStoryOf(db, Number(letter.id))]);
  const read = readLetter(reading);
  const { name, town } = row ?? read;
  const permission = permissionOf(row);
  const askedAt = permission === 'unasked' ? null : (row?.askedAt ?? null);
  const [askedBy, settledBy] = await Promise.all([
    findName(db, row?.askedBy ?? null),
    findName(db, row?.settledBy ?? null),
  ]);
  const isSettled = permission === 'given' || permission === 'refused';
  return {
    name,
    town,
    permission,
    asked: askedAt && { at: askedAt, by: askedBy },
    answered: askedAt && answerTo(mail, askedAt),
    settled: isSettled && row?.settledAt ? { at: row.settledAt, by: settledBy } : null,
    question: writeQuestion({ name, town }, actor.name),
    leftOut: read.leftOut,
    taken: read.taken,
    storyId,
  };
}

async function findName(db: Db, staffId: string | null): Promise<string> {
  const [row] = staffId === null ? [] : await db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return row?.name ?? '';
}

/** The first mail that a person wrote after the question. */
function answerTo({ letter, envelopes }: LetterEnvelope, askedAt: Date): Letter['answered'] {
  const answer = envelopes.find(
    ({ direction, receivedAt, isAutomatic }) => direction === 'in' && receivedAt > askedAt && !isAutomatic,
  );
  return answer ? { at: answer.receivedAt, isFromWriter: answer.from === letter.from } : null;
}
