import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import type { KeptJson } from '#lib/webmail/sealing/kept.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import { maxEnvelopes } from '#lib/webmail/store/limits.ts';
import type { MessageEnvelope } from '#lib/webmail/store/mail-store.ts';
import type { MailReading } from '#lib/webmail/types.ts';

/** What is known of a conversation's messages without their bodies, oldest first. */
export async function listEnvelopes(
  db: Db,
  { boxId, closet }: BoxOfPerson,
  conversationId: string,
): Promise<MessageEnvelope[]> {
  const { id, direction, receivedAt, reading } = webmailMessages;
  // of what is not sealed the headers are enough
  const headers = closet.isSealed
    ? reading
    : sql<KeptJson<MailReading>>`jsonb_build_object('headers', ${reading} -> 'headers')`;
  const rows = await db
    .select({ id, direction, receivedAt, reading: headers })
    .from(webmailMessages)
    .where(and(eq(webmailMessages.conversationId, toRowId(conversationId) ?? 0), eq(webmailMessages.boxId, boxId)))
    .orderBy(asc(id))
    .limit(maxEnvelopes);
  return rows.map(({ reading: kept, ...row }) => {
    const { from, isAutomatic } = openReading(closet, row.id, kept).headers;
    return { ...row, id: String(row.id), from: from?.address ?? '', isAutomatic };
  });
}
