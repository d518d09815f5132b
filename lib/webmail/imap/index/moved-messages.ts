import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import type { FolderNews, FolderRow } from '#lib/webmail/imap/index/look-at-folder.ts';
import { imapMessages } from '#lib/webmail/imap/schema.ts';
import type { Envelope } from '#lib/webmail/imap/types.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';

/**
 * Finds among what is gone from one folder what came into another: it was moved, by another client or by us at a server
 * that does not say where to. Its row follows it, so that it keeps its id and its conversation. It is taken out of
 * `added`.
 * @returns the rows that are gone for good, and the conversations of those that were moved
 */
export async function followMoved(
  tx: Db,
  written: readonly { row: FolderRow; one: FolderNews }[],
): Promise<{ leftGone: number[]; moved: number[] }> {
  const goneIds = written.flatMap(({ one }) => one.goneIds);
  if (goneIds.length === 0) return { leftGone: [], moved: [] };
  // out of the way of what has their numbers now
  await tx
    .update(imapMessages)
    .set({ uid: sql`-${imapMessages.uid}` })
    .where(sql`${imapMessages.id} = any(${intArray(goneIds)}::int[])`);
  const gone = await tx
    .select()
    .from(imapMessages)
    .where(sql`${imapMessages.id} = any(${intArray(goneIds)}::int[])`)
    .orderBy(desc(imapMessages.uid));
  const byLook = Map.groupBy(gone, (row) => lookOf({ ...row, receivedAt: row.receivedAt.getTime() }));
  const moved: number[] = [];
  const followed = new Set<number>();
  for (const { row, one } of written) {
    const stayed: Envelope[] = [];
    for (const envelope of one.added) {
      const before = byLook.get(lookOfEnvelope(envelope))?.shift();
      if (!before) {
        stayed.push(envelope);
        continue;
      }
      followed.add(before.id);
      moved.push(before.conversationId);
      await tx
        .update(imapMessages)
        .set({ folderId: row.id, uid: envelope.uid, isSeen: envelope.isSeen })
        .where(eq(imapMessages.id, before.id));
    }
    one.added = stayed;
  }
  return { leftGone: goneIds.filter((id) => !followed.has(id)), moved };
}

/** What a move leaves as it is. */
const lookOf = (look: { messageIdHash: string; sizeBytes: number; receivedAt: number; subject: string }) =>
  JSON.stringify([look.messageIdHash, look.sizeBytes, look.receivedAt, look.subject]);

const lookOfEnvelope = ({ headers, sizeBytes, receivedAt }: Envelope) =>
  lookOf({
    messageIdHash: headers.messageId ? openCloset.hash(headers.messageId) : '',
    sizeBytes,
    receivedAt: receivedAt.getTime(),
    subject: storable(headers.subject),
  });
