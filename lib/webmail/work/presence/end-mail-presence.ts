import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { announcePresence } from '#lib/webmail/boxes/box-news.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { mailTabSchema } from '#lib/webmail/work/presence/input.ts';
import { presentConversation } from '#lib/webmail/work/presence/present-conversation.ts';
import { webmailPresences } from '#lib/webmail/work/schema.ts';

/**
 * Notes that a tab of the actor's has left a conversation: what it said before and comes in later counts no more.
 * @throws {NotFoundError} without a grant for the box, or when there is no such conversation in it
 */
export function endMailPresence(db: Db, actor: Actor, input: z.input<typeof mailTabSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.read');
  const { tab, box: slug, conversation } = mailTabSchema.parse(input);
  const staffId = personOf(actor);
  return db.transaction(async (tx) => {
    const { box } = await openBox(tx, actor, slug);
    const conversationId = await presentConversation(tx, box.id, conversation);
    const [left] = await tx
      .insert(webmailPresences)
      .values({ conversationId, staffId, tab, doing: 'reading', since: now, seenAt: now, leftAt: now })
      .onConflictDoUpdate({
        target: [webmailPresences.conversationId, webmailPresences.staffId, webmailPresences.tab],
        set: { leftAt: now },
        setWhere: sql`${webmailPresences.leftAt} is null`,
      })
      .returning({ tab: webmailPresences.tab });
    if (left) await announcePresence(tx, box.id, conversationId, now);
  });
}
