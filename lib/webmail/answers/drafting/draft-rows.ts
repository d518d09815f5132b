import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type DraftRecord, openDraft } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { type Closet, closetOf } from '#lib/webmail/sealing/closet.ts';
import type { StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';

/** Whose drafts, and in which box. */
export type Writer = { boxId: number; staffId: string; closet: Closet };

export const writerIn = (box: Box, staffId: string): Writer => ({ boxId: box.id, staffId, closet: closetOf(box) });

const uuidPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** This person's draft in this box, in whatever phase; whatever else is called so is not there. */
export async function findDraftRow(db: Db, writer: Writer, id: string): Promise<DraftRecord | null> {
  if (!uuidPattern.test(id)) return null;
  const [row] = await db.select().from(webmailDrafts).where(ownDraft(writer, id));
  return row ? openDraft(writer.closet, row) : null;
}

/** The same for the rest of the transaction, in which nobody else changes it. */
export async function takeDraft(tx: Db, writer: Writer, id: string): Promise<DraftRecord | null> {
  if (!uuidPattern.test(id)) return null;
  const [row] = await tx.select().from(webmailDrafts).where(ownDraft(writer, id)).for('update');
  return row ? openDraft(writer.closet, row) : null;
}

/** @throws {NotFoundError} */
export async function getDraft(tx: Db, writer: Writer, id: string): Promise<DraftRecord> {
  const row = await takeDraft(tx, writer, id);
  if (!row) throw new NotFoundError('the draft');
  return row;
}

const ownDraft = ({ boxId, staffId }: Writer, id: string) =>
  and(eq(webmailDrafts.id, id), eq(webmailDrafts.boxId, boxId), eq(webmailDrafts.staffId, staffId));

/** The message that is answered or forwarded. */
export type AnsweredMessage = Pick<StoredMessage, 'id' | 'conversationId' | 'direction' | 'receivedAt' | 'reading'>;
