import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { webmailConversations, webmailMessages, webmailReadMarks, webmailReferences } from '#lib/webmail/schema.ts';
import type { ConversationState, Place } from '#lib/webmail/types.ts';
import type { KeptConversation } from '#lib/webmail/work/kept.ts';
import { mergedMark } from '#lib/webmail/work/merged-marks.ts';
import { webmailMerges, webmailNotes } from '#lib/webmail/work/schema.ts';
import type { ConversationRecord } from '#lib/webmail/work/taken-conversations.ts';

/**
 * Puts everything of a conversation into another one, and ends it. A test holds that no table which names a conversation
 * is forgotten here.
 * @param from taken, as `into` is
 * @returns what undoes it
 */
export async function absorb(
  tx: Db,
  from: ConversationRecord,
  into: ConversationRecord,
): Promise<{ kept: KeptConversation; into: ConversationRecord }> {
  const [row] = await tx.execute<{ row: unknown; letter: unknown; into_letter: boolean; up_to: number }>(sql`
    select to_jsonb(c) as row, (select to_jsonb(l) from ${webmailLetters} as l where l.conversation_id = c.id) as letter,
      exists (select 1 from ${webmailLetters} as l where l.conversation_id = ${into.id}) as into_letter,
      (select max(m.id) from ${webmailMessages} as m where m.conversation_id in (${from.id}, ${into.id})) as up_to
    from ${webmailConversations} as c where c.id = ${from.id}`);
  if (!row) throw new Error(`conversation ${from.id} is not there`);
  const [marks, intoMarks] = [await marksOf(tx, from.id), await marksOf(tx, into.id)];
  const after = {
    folder: places.find((place) => place === from.folder || place === into.folder) ?? into.folder,
    state: states.find((state) => state === from.state || state === into.state) ?? into.state,
    ownerId: into.ownerId ?? from.ownerId,
  };
  const moved = await moveRows(tx, from.id, into.id, row.letter !== null && !row.into_letter);
  for (const { staffId, readToId } of mergeMarks(from, marks, into, intoMarks))
    await tx
      .insert(webmailReadMarks)
      .values({ staffId, conversationId: into.id, readToId })
      .onConflictDoUpdate({
        target: [webmailReadMarks.staffId, webmailReadMarks.conversationId],
        set: { readToId },
      });
  const newestInId = Math.max(from.newestInId ?? 0, into.newestInId ?? 0) || null;
  await tx
    .update(webmailConversations)
    .set({ ...after, newestInId })
    .where(eq(webmailConversations.id, into.id));
  await tx.delete(webmailConversations).where(eq(webmailConversations.id, from.id));
  const { folder, state, ownerId } = into;
  const before = { folder, state, ownerId };
  const kept = {
    ...moved,
    row: row.row,
    letter: row.letter,
    isLetterMoved: row.letter !== null && !row.into_letter,
    marks,
    into: { id: into.id, marks: intoMarks, before, after },
    upTo: row.up_to,
  };
  return { kept, into: { ...into, ...after, newestInId } };
}

/** What is to be done about one of the two is to be done about both. */
const places: readonly Place[] = ['inbox', 'archive', 'junk', 'trash'];
const states: readonly ConversationState[] = ['open', 'waiting', 'done'];

async function moveRows(tx: Db, fromId: number, intoId: number, movesLetter: boolean) {
  const conversationId = intoId;
  const idsOf = <Id>(rows: readonly { id: Id }[]) => rows.map(({ id }) => id);
  const messages = await tx
    .update(webmailMessages)
    .set({ conversationId })
    .where(eq(webmailMessages.conversationId, fromId))
    .returning({ id: webmailMessages.id });
  const references = await tx
    .update(webmailReferences)
    .set({ conversationId })
    .where(eq(webmailReferences.conversationId, fromId))
    .returning({ id: webmailReferences.messageIdHash });
  const notes = await tx
    .update(webmailNotes)
    .set({ conversationId })
    .where(eq(webmailNotes.conversationId, fromId))
    .returning({ id: webmailNotes.id });
  const drafts = await tx
    .update(webmailDrafts)
    .set({ conversationId })
    .where(eq(webmailDrafts.conversationId, fromId))
    .returning({ id: webmailDrafts.id });
  const answers = await tx
    .update(webmailAnswers)
    .set({ conversationId })
    .where(eq(webmailAnswers.conversationId, fromId))
    .returning({ id: webmailAnswers.id });
  const merges = await tx
    .update(webmailMerges)
    .set({ intoId })
    .where(eq(webmailMerges.intoId, fromId))
    .returning({ id: webmailMerges.fromId });
  if (movesLetter)
    await tx.update(webmailLetters).set({ conversationId }).where(eq(webmailLetters.conversationId, fromId));
  return {
    messages: idsOf(messages),
    references: idsOf(references),
    notes: idsOf(notes),
    drafts: idsOf(drafts),
    answers: idsOf(answers),
    merges: idsOf(merges),
  };
}

type Mark = { staffId: string; readToId: number };

function marksOf(tx: Db, conversationId: number): Promise<Mark[]> {
  const { staffId, readToId } = webmailReadMarks;
  return tx
    .select({ staffId, readToId })
    .from(webmailReadMarks)
    .where(eq(webmailReadMarks.conversationId, conversationId));
}

function mergeMarks(
  { newestInId }: ConversationRecord,
  marks: readonly Mark[],
  into: ConversationRecord,
  intoMarks: readonly Mark[],
): Mark[] {
  const readTo = (all: readonly Mark[], staffId: string) => all.find((mark) => mark.staffId === staffId)?.readToId ?? 0;
  return [...new Set([...marks, ...intoMarks].map(({ staffId }) => staffId))].map((staffId) => ({
    staffId,
    readToId: mergedMark(
      { readToId: readTo(marks, staffId), newestInId },
      { readToId: readTo(intoMarks, staffId), newestInId: into.newestInId },
    ),
  }));
}
