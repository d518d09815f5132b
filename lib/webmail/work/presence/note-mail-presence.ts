import { and, desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isGone } from '#lib/live/is-gone.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { announcePresence } from '#lib/webmail/boxes/box-news.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { mailHereSchema } from '#lib/webmail/work/presence/input.ts';
import { presentConversation } from '#lib/webmail/work/presence/present-conversation.ts';
import { webmailPresences } from '#lib/webmail/work/schema.ts';

/** Nobody reads in more tabs than that; the oldest make room. */
const maxTabs = 30;

/**
 * Notes that the actor has a conversation open in a tab, and whether they answer; said again every few seconds.
 * @throws {NotFoundError} without a grant for the box, or when there is no such conversation in it
 */
export function noteMailPresence(
  db: Db,
  actor: Actor,
  input: z.input<typeof mailHereSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'webmail.read');
  const staffId = personOf(actor);
  const { tab, box: slug, conversation, doing } = mailHereSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBox(tx, actor, slug);
    const conversationId = await presentConversation(tx, box.id, conversation);
    const { conversationId: inConversation, staffId: ofPerson, tab: ofTab } = webmailPresences;
    const [before] = await tx
      .select()
      .from(webmailPresences)
      .where(and(eq(inConversation, conversationId), eq(ofPerson, staffId), eq(ofTab, tab)))
      .for('update');
    // it said this before it left
    if (before?.leftAt) return;
    const isHere = before !== undefined && !isGone(before.seenAt, now);
    const row = { doing, since: isHere ? before.since : now, seenAt: now };
    await tx
      .insert(webmailPresences)
      .values({ conversationId, staffId, tab, ...row })
      .onConflictDoUpdate({ target: [inConversation, ofPerson, ofTab], set: row });
    if (!isHere) await makeRoom(tx, staffId);
    if (!isHere || before.doing !== doing) await announcePresence(tx, box.id, conversationId, now);
  });
}

async function makeRoom(tx: Db, staffId: string): Promise<void> {
  const ofPerson = eq(webmailPresences.staffId, staffId);
  const tabs = await tx
    .select({ tab: webmailPresences.tab })
    .from(webmailPresences)
    .where(ofPerson)
    .orderBy(desc(webmailPresences.seenAt))
    .offset(maxTabs)
    .limit(maxTabs);
  if (tabs.length === 0) return;
  const old = tabs.map(({ tab }) => tab);
  await tx.delete(webmailPresences).where(and(ofPerson, inArray(webmailPresences.tab, old)));
}
