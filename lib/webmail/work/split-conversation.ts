import { and, eq, gte, inArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { expectKeptHere } from '#lib/webmail/boxes/kept-here.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { rewriteListed } from '#lib/webmail/house/listed-facts.ts';
import { takeBox } from '#lib/webmail/house/message-filing.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { splitSchema } from '#lib/webmail/work/input.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { moveBonds } from '#lib/webmail/work/split-bonds.ts';
import { takeOneConversation } from '#lib/webmail/work/taken-conversations.ts';
import type { Split } from '#lib/webmail/work/types.ts';

/**
 * Makes a message and all that came after it a conversation of its own, which lies where the old one does. What answers
 * one of its mails later comes in there. Merging the two undoes it.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, or when there is no such message in the conversation
 * @throws {InvalidError} when it is the first one: nothing would be left; or the box lies at a mail server
 */
export async function splitConversation(
  db: Db,
  actor: Actor,
  input: z.input<typeof splitSchema>,
  now: Date,
): Promise<Split> {
  authorise(actor, 'webmail.arrange');
  const { box: slug, conversation, message } = splitSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    await expectKeptHere(tx, box.id);
    // no mail comes into the box meanwhile: it would find the half that is not its own
    const boxRow = await takeBox(tx, box.id);
    const from = await takeOneConversation(tx, box.id, conversation);
    const { moved, rest, since } = await partsOf(tx, from.id, message);
    const [made] = await tx
      .insert(webmailConversations)
      .values({ ...withoutId(from), messageCount: moved.length, newestInId: null, newestOutAt: null })
      .returning({ id: webmailConversations.id });
    if (!made) throw new Error('the conversation was not written');
    const conversationId = made.id;
    await tx.update(webmailMessages).set({ conversationId }).where(inArray(webmailMessages.id, moved));
    await moveBonds(tx, closetOf(box), from.id, conversationId, { moved, rest });
    await tx
      .update(webmailNotes)
      .set({ conversationId })
      .where(and(eq(webmailNotes.conversationId, from.id), gte(webmailNotes.createdAt, since)));
    await tx.update(webmailDrafts).set({ conversationId }).where(inArray(webmailDrafts.answersId, moved));
    await tx
      .update(webmailAnswers)
      .set({ conversationId })
      .where(or(inArray(webmailAnswers.answersId, moved), inArray(webmailAnswers.sentMessageId, moved)));
    // messages have rising ids, so that a mark says the same of both
    await tx.execute(sql`
      insert into ${webmailReadMarks} (staff_id, conversation_id, read_to_id)
      select staff_id, ${conversationId}::int, read_to_id from ${webmailReadMarks} where conversation_id = ${from.id}`);
    await rewriteListed(tx, boxRow, from.id);
    await rewriteListed(tx, boxRow, conversationId);
    const details = { box: box.id, change: 'split', made: conversationId };
    const subject = { kind: 'conversation', id: from.id } as const;
    await recordAudit(tx, { actor, action: 'webmail.arrange', subject, details, now });
    await announceBox(tx, box.id, now);
    return { from: String(from.id), id: String(conversationId), messageCount: moved.length };
  });
}

const withoutId = ({ id: _, ...row }: typeof webmailConversations.$inferSelect) => row;

/** The messages from this one on, and those before it. */
async function partsOf(tx: Db, conversationId: number, message: string) {
  const { id, receivedAt } = webmailMessages;
  const all = await tx
    .select({ id, receivedAt })
    .from(webmailMessages)
    .where(eq(webmailMessages.conversationId, conversationId))
    .orderBy(id);
  const at = all.findIndex((each) => each.id === toRowId(message));
  const first = all[at];
  if (!first) throw new NotFoundError('the message');
  if (at === 0)
    throw new InvalidError('a split at the first message', 'It begins the conversation: nothing would be left.');
  const ids = all.map((each) => each.id);
  return { moved: ids.slice(at), rest: ids.slice(0, at), since: first.receivedAt };
}
