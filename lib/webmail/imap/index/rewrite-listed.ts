import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type ListedFacts, withFacts } from '#lib/webmail/house/message-filing.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';
import type { Folder, Place } from '#lib/webmail/types.ts';

type MessageRow = Pick<
  typeof imapMessages.$inferSelect,
  'conversationId' | 'direction' | 'receivedAt' | 'subject' | 'fromName' | 'fromAddress' | 'isAutomatic' | 'hasFiles'
> & { place: Folder };

/**
 * Writes what lists show of conversations anew, from the messages that lie at the server now. One without any is not
 * shown: its row stays for what colleagues noted about it, should its mails come back.
 */
export async function rewriteListed(tx: Db, boxId: number, conversationIds: readonly number[]): Promise<void> {
  if (conversationIds.length === 0) return;
  const [box] = await tx.select().from(webmailBoxes).where(eq(webmailBoxes.id, boxId));
  if (!box) return;
  const ids = intArray(conversationIds);
  const { conversationId, direction, receivedAt, subject, fromName, fromAddress, isAutomatic, hasFiles } = imapMessages;
  const rows = await tx
    .select({
      conversationId,
      direction,
      receivedAt,
      subject,
      fromName,
      fromAddress,
      isAutomatic,
      hasFiles,
      place: imapFolders.place,
    })
    .from(imapMessages)
    .innerJoin(imapFolders, eq(imapFolders.id, imapMessages.folderId))
    .where(sql`${conversationId} = any(${ids}::int[])`)
    .orderBy(asc(receivedAt), asc(imapMessages.id));
  const byConversation = Map.groupBy(rows, (row) => row.conversationId);
  const facts = [...byConversation].map(([id, messages]) => ({ id, ...listedFacts(messages, box) }));
  await tx.execute(sql`
    update ${webmailConversations} as c set
      subject = f.subject, people = f.people, message_count = f."messageCount", has_files = f."hasFiles",
      newest_at = f."newestAt", newest_out_at = f."newestOutAt", folder = coalesce(f.place, c.folder)
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(
      id int, subject text, people jsonb, "messageCount" int, "hasFiles" boolean, "newestAt" timestamptz,
      "newestOutAt" timestamptz, place text)
    where c.id = f.id and c.box_id = ${boxId}`);
  const left = conversationIds.filter((id) => !byConversation.has(id));
  if (left.length > 0)
    await tx.execute(sql`
      update ${webmailConversations} set message_count = 0, newest_out_at = null
      where box_id = ${boxId} and id = any(${intArray(left)}::int[])`);
}

function listedFacts(messages: readonly MessageRow[], box: { name: string; address: string }) {
  let listed: ListedFacts | null = null;
  for (const { subject, fromName, fromAddress, hasFiles, receivedAt, direction } of messages) {
    const writer =
      direction === 'out'
        ? { name: box.name, isOwn: true }
        : { name: fromName || fromAddress, isOwn: fromAddress === box.address };
    listed = withFacts(listed, { subject, snippet: '', hasFiles, receivedAt, writer });
  }
  const newestOutAt = messages.findLast(({ direction }) => direction === 'out')?.receivedAt ?? null;
  return { ...listed, newestOutAt, place: placeOf(messages) };
}

/**
 * Where a conversation lies, told by its mails: what somebody wrote decides, and programs only where nobody did. One that
 * began as junk stays there. Null: we alone wrote, and it is nowhere at the server but among what was sent.
 */
function placeOf(messages: readonly MessageRow[]): Place | null {
  const came = messages.filter(({ direction }) => direction === 'in');
  const written = came.filter(({ isAutomatic }) => !isAutomatic);
  const places = (written.length > 0 ? written : came).map(({ place }) => place);
  if (places[0] === 'junk') return 'junk';
  return (['inbox', 'archive', 'trash'] as const).find((place) => places.includes(place)) ?? null;
}
