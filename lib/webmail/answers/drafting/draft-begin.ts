import type { Db } from '#lib/db/client.ts';
import { findDraftRow, type Writer } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { filesOfForwarded } from '#lib/webmail/answers/drafting/forwarded-files.ts';
import type { WrittenDraft } from '#lib/webmail/answers/drafting/input.ts';
import type { DraftRecord } from '#lib/webmail/answers/drafting/kept-draft.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';

/** What a draft begins with that nobody types. */
export type DraftBegin = Pick<DraftRecord, 'answersId' | 'conversationId' | 'files'>;

export const emptyBegin: DraftBegin = { answersId: null, conversationId: null, files: [] };

/**
 * Reads what a draft begins with, before the transaction that writes it: the mail may lie at a server.
 * @returns null where what it answers is not there
 * @throws {MailServerError} when a mail is forwarded for the first time and its server is away
 */
export async function readBegin(
  db: Db,
  store: MailStore,
  writer: Writer,
  { id, kind, answersId }: WrittenDraft,
): Promise<DraftBegin | null> {
  if (kind === 'new' || answersId === null) return emptyBegin;
  const conversationId = await store.conversationOf(answersId);
  if (conversationId === null) return null;
  const begin = { answersId: Number(answersId), conversationId: Number(conversationId), files: [] };
  if (kind !== 'forward' || writer.closet.isSealed || (await findDraftRow(db, writer, id))) return begin;
  const forwarded = await store.findMessage(answersId);
  return forwarded && { ...begin, files: filesOfForwarded(writer.closet, forwarded).files };
}
