import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { findDraftRow, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { namedDraftSchema } from '#lib/webmail/answers/drafting/input.ts';
import { type DraftRecord, openDraftText } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { maxListedDrafts } from '#lib/webmail/answers/drafting/limits.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import type { Draft, DraftRow } from '#lib/webmail/answers/types.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { maxSnippetLength } from '#lib/webmail/reading/limits.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import type { KeptText } from '#lib/webmail/sealing/kept.ts';

/**
 * A draft of the actor's, to write on; null where they have none of that id, or it was sent or discarded.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function findDraft(db: Db, actor: Actor, input: z.input<typeof namedDraftSchema>): Promise<Draft | null> {
  authorise(actor, 'webmail.answer');
  const { box: slug, id } = namedDraftSchema.parse(input);
  const { box, staffId } = await openBoxToAnswer(db, actor, slug);
  const row = await findDraftRow(db, writerIn(box, staffId), id);
  if (row?.phase !== 'writing') return null;
  const { kind, identity, to, cc, bcc, subject, body, files, version, changedAt } = row;
  const words = { identity, to, cc, bcc, subject, body };
  const answersId = row.answersId === null ? null : String(row.answersId);
  const conversationId = await conversationOf(db, row);
  return { ...words, id: row.id, kind, answersId, conversationId, files, version, changedAt };
}

/**
 * What the actor is writing in a box, newest first.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listDrafts(db: Db, actor: Actor, slug: string): Promise<DraftRow[]> {
  authorise(actor, 'webmail.answer');
  const { box, staffId } = await openBoxToAnswer(db, actor, slug);
  const closet = closetOf(box);
  const { id, kind, to, subject, body, changedAt } = webmailDrafts;
  const rows = await db
    .select({
      id,
      kind,
      to,
      subject,
      changedAt,
      // enough of it for a line; what is sealed opens only whole
      start: closet.isSealed ? body : sql<KeptText>`left(${body}, 2000)`,
      conversationId: sql<number | null>`coalesce(${webmailMessages.conversationId}, ${webmailDrafts.conversationId})`,
    })
    .from(webmailDrafts)
    .leftJoin(webmailMessages, eq(webmailMessages.id, webmailDrafts.answersId))
    .where(and(eq(webmailDrafts.boxId, box.id), eq(webmailDrafts.staffId, staffId), eq(webmailDrafts.phase, 'writing')))
    .orderBy(desc(webmailDrafts.changedAt), desc(webmailDrafts.id))
    .limit(maxListedDrafts);
  return rows.map(({ start, conversationId, ...row }) => ({
    ...row,
    to: openDraftText(closet, row.id, row.to),
    subject: openDraftText(closet, row.id, row.subject),
    conversationId: conversationId === null ? null : String(conversationId),
    snippet: snippetOf(openDraftText(closet, row.id, start)),
  }));
}

/** That of the message it answers, which a merge may have moved. */
async function conversationOf(db: Db, row: Pick<DraftRecord, 'answersId' | 'conversationId'>): Promise<string | null> {
  const [message] =
    row.answersId === null
      ? []
      : await db
          .select({ conversationId: webmailMessages.conversationId })
          .from(webmailMessages)
          .where(eq(webmailMessages.id, row.answersId));
  const id = message?.conversationId ?? row.conversationId;
  return id === null ? null : String(id);
}

/** What was written, before the signature and what is quoted. */
function snippetOf(body: string): string {
  const lines = body.split('\n');
  const end = lines.findIndex((line) => line === '-- ' || line.startsWith('>'));
  const own = (end < 0 ? lines : lines.slice(0, end)).join(' ').replace(/\s+/gu, ' ').trim();
  return own.slice(0, maxSnippetLength).toWellFormed();
}
