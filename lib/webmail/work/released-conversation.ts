import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { findConversationOfMail, readBonds } from '#lib/webmail/house/conversation-of-mail.ts';
import type { BoxRow } from '#lib/webmail/house/message-filing.ts';
import { webmailConversations, webmailMessages, webmailReadMarks, webmailReferences } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import type { KeptConversation } from '#lib/webmail/work/kept.ts';
import { webmailMerges, webmailNotes } from '#lib/webmail/work/schema.ts';
import type { ConversationRecord } from '#lib/webmail/work/taken-conversations.ts';

/**
 * Takes out of a conversation what another one had brought into it, which is there again.
 * @param into taken
 */
export async function releaseAbsorbed(
  tx: Db,
  box: BoxRow,
  fromId: number,
  into: ConversationRecord,
  kept: KeptConversation,
): Promise<void> {
  // as JSON has it, whatever columns it has; its newest message comes back below
  await tx.execute(sql`
    insert into ${webmailConversations} overriding system value
    select * from jsonb_populate_record(null::${webmailConversations}, ${JSON.stringify(kept.row)}::jsonb)`);
  await moveBack(tx, fromId, into.id, kept);
  await moveLater(tx, box, fromId, into.id, kept.upTo);
  await restoreMarks(tx, fromId, into.id, kept);
  // what somebody has said about it since stays
  const { before, after } = kept.into;
  const isAsMerged = into.folder === after.folder && into.state === after.state && into.ownerId === after.ownerId;
  if (isAsMerged) await tx.update(webmailConversations).set(before).where(eq(webmailConversations.id, into.id));
}

async function moveBack(tx: Db, conversationId: number, intoId: number, kept: KeptConversation): Promise<void> {
  const { messages, references, notes, drafts, answers, merges } = kept;
  await tx.update(webmailMessages).set({ conversationId }).where(inArray(webmailMessages.id, messages));
  await tx
    .update(webmailReferences)
    .set({ conversationId })
    .where(and(eq(webmailReferences.conversationId, intoId), inArray(webmailReferences.messageIdHash, references)));
  await tx.update(webmailNotes).set({ conversationId }).where(inArray(webmailNotes.id, notes));
  await tx.update(webmailDrafts).set({ conversationId }).where(inArray(webmailDrafts.id, drafts));
  await tx.update(webmailAnswers).set({ conversationId }).where(inArray(webmailAnswers.id, answers));
  await tx
    .update(webmailMerges)
    .set({ intoId: conversationId })
    .where(and(eq(webmailMerges.intoId, intoId), inArray(webmailMerges.fromId, merges)));
  if (kept.isLetterMoved)
    await tx.update(webmailLetters).set({ conversationId }).where(eq(webmailLetters.conversationId, intoId));
  else if (kept.letter !== null)
    await tx.execute(sql`
      insert into ${webmailLetters}
      select * from jsonb_populate_record(null::${webmailLetters}, ${JSON.stringify(kept.letter)}::jsonb)`);
}

/** What came in since goes along where it answers a mail that goes. */
async function moveLater(tx: Db, box: BoxRow, conversationId: number, intoId: number, upTo: number): Promise<void> {
  const { id, direction, reading } = webmailMessages;
  const later = await tx
    .select({ id, direction, reading })
    .from(webmailMessages)
    .where(and(eq(webmailMessages.conversationId, intoId), gt(id, upTo)))
    .orderBy(asc(id));
  const closet = closetOf(box);
  for (const message of later) {
    const read = openReading(closet, message.id, message.reading);
    const own = read.headers.messageId;
    const isAutomatic = message.direction === 'in' && read.headers.isAutomatic;
    const bonds = readBonds(closet, { ...read, headers: { ...read.headers, isAutomatic } });
    const joins = bonds.joins.filter((hash) => own === '' || hash !== closet.hash(own));
    if ((await findConversationOfMail(tx, box.id, { ...bonds, joins })) !== conversationId) continue;
    await tx.update(webmailMessages).set({ conversationId }).where(eq(webmailMessages.id, message.id));
    if (own === '') continue;
    await tx
      .update(webmailReferences)
      .set({ conversationId })
      .where(and(eq(webmailReferences.conversationId, intoId), eq(webmailReferences.messageIdHash, closet.hash(own))));
  }
}

/** Nobody unreads by undoing: who has read on in the one conversation has read on in both. */
async function restoreMarks(tx: Db, fromId: number, intoId: number, { marks, into }: KeptConversation): Promise<void> {
  const now = await tx.select().from(webmailReadMarks).where(eq(webmailReadMarks.conversationId, intoId));
  const people = new Set([...now, ...marks, ...into.marks].map(({ staffId }) => staffId));
  const readTo = (all: readonly { staffId: string; readToId: number }[], staffId: string) =>
    all.find((mark) => mark.staffId === staffId)?.readToId ?? 0;
  for (const staffId of people)
    for (const [conversationId, before] of [
      [fromId, marks],
      [intoId, into.marks],
    ] as const) {
      const readToId = Math.max(readTo(now, staffId), readTo(before, staffId));
      await tx
        .insert(webmailReadMarks)
        .values({ staffId, conversationId, readToId })
        .onConflictDoUpdate({
          target: [webmailReadMarks.staffId, webmailReadMarks.conversationId],
          set: { readToId },
        });
    }
}
