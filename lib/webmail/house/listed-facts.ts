import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import {
  type BoxRow,
  type ListedFacts,
  type MessageFacts,
  shutListed,
  withFacts,
} from '#lib/webmail/house/message-filing.ts';
import { webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import { type Closet, closetOf } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

/**
 * Writes what lists show of a conversation anew, from the messages that are in it now.
 * @throws when it has none
 */
export async function rewriteListed(tx: Db, box: BoxRow, conversationId: number): Promise<void> {
  const closet = closetOf(box);
  const messages = await (closet.isSealed ? openFacts(tx, closet, conversationId) : readFacts(tx, conversationId));
  let listed: ListedFacts | null = null;
  for (const { from, ...message } of messages) {
    const writer =
      message.direction === 'out'
        ? { name: box.name, isOwn: true }
        : { name: from?.name || from?.address || '', isOwn: from?.address === box.address };
    listed = withFacts(listed, { ...message, writer });
  }
  if (!listed) throw new Error(`conversation ${conversationId} has no message`);
  const sentAt = messages.filter((message) => message.direction === 'out').map((message) => message.receivedAt);
  const newestOutAt = sentAt.reduce<Date | null>((newest, at) => (newest && newest > at ? newest : at), null);
  const newestInId = messages.findLast((message) => message.direction === 'in')?.id ?? null;
  await tx
    .update(webmailConversations)
    .set({ ...listed, ...shutListed(closet, conversationId, listed), newestOutAt, newestInId })
    .where(eq(webmailConversations.id, conversationId));
}

type Facts = Omit<MessageFacts, 'writer'> & { id: number; direction: 'in' | 'out'; from: MailAddress | null };

const { id, direction, receivedAt, hasFiles, reading } = webmailMessages;

/** No body is read. */
function readFacts(tx: Db, conversationId: number): Promise<Facts[]> {
  return tx
    .select({
      id,
      direction,
      receivedAt,
      hasFiles,
      subject: sql<string>`${reading} #>> '{headers,subject}'`,
      snippet: sql<string>`${reading} ->> 'snippet'`,
      from: sql<MailAddress | null>`${reading} #> '{headers,from}'`,
    })
    .from(webmailMessages)
    .where(eq(webmailMessages.conversationId, conversationId))
    .orderBy(asc(id));
}

/** What is sealed is opened whole. */
async function openFacts(tx: Db, closet: Closet, conversationId: number): Promise<Facts[]> {
  const rows = await tx
    .select({ id, direction, receivedAt, hasFiles, reading })
    .from(webmailMessages)
    .where(eq(webmailMessages.conversationId, conversationId))
    .orderBy(asc(id));
  return rows.map(({ reading: kept, ...row }) => {
    const { headers, snippet } = openReading(closet, row.id, kept);
    return { ...row, subject: headers.subject, snippet, from: headers.from };
  });
}
