import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import { type Bonds, readBonds } from '#lib/webmail/house/conversation-of-mail.ts';
import { imapMessages } from '#lib/webmail/imap/schema.ts';
import type { Envelope } from '#lib/webmail/imap/types.ts';
import { webmailConversations, webmailReferences } from '#lib/webmail/schema.ts';
import { openCloset, type RowPlace } from '#lib/webmail/sealing/closet.ts';
import type { Folder } from '#lib/webmail/types.ts';

export type KeptFolder = { id: number; boxId: number; place: Folder };

const maxNameLength = 200;
/** A box that is not sealed keeps things as they are, in whatever row. */
const anyRow: RowPlace = { table: 'conversation', row: 'new' };

/**
 * Writes the rows of messages, each in the conversation it belongs to; those that are there already stay as they are.
 * What lists show of the conversations is written by `rewriteListed`.
 * @returns the conversations
 */
export async function keepEnvelopes(tx: Db, folder: KeptFolder, given: readonly Envelope[]): Promise<number[]> {
  const envelopes = await unknownOf(tx, folder, given);
  if (envelopes.length === 0) return [];
  const bound = envelopes.map((envelope) => ({ envelope, bonds: bondsOf(envelope, folder) }));
  const ids = await conversationsOf(tx, folder.boxId, bound);
  await tx.insert(imapMessages).values(bound.map(({ envelope }, place) => toRow(folder, envelope, ids[place] ?? 0)));
  await writeReferences(tx, folder, bound, ids);
  return [...new Set(ids)];
}

async function unknownOf(tx: Db, { id }: KeptFolder, given: readonly Envelope[]): Promise<Envelope[]> {
  if (given.length === 0) return [];
  const known = await tx
    .select({ uid: imapMessages.uid })
    .from(imapMessages)
    .where(and(eq(imapMessages.folderId, id), sql`uid = any(${intArray(given.map(({ uid }) => uid))}::bigint[])`));
  const uids = new Set(known.map(({ uid }) => uid));
  return given
    .filter(({ uid }) => !uids.has(uid))
    .sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime() || one.uid - other.uid);
}

export const intArray = (numbers: readonly number[]) => sql.param(`{${numbers.join(',')}}`);

function bondsOf({ headers, carried }: Envelope, { place }: KeptFolder): Bonds {
  // of our own hand, whatever headers it has
  const isAutomatic = place !== 'sent' && headers.isAutomatic;
  const forwarded = carried.map((messageId) => ({ headers: { messageId } }));
  return readBonds(openCloset, { headers: { ...headers, isAutomatic }, forwarded });
}

type Bound = { envelope: Envelope; bonds: Bonds };

/** The conversation of each: one that is known by what it refers to, or a new one. */
async function conversationsOf(tx: Db, boxId: number, bound: readonly Bound[]): Promise<number[]> {
  const hashes = [...new Set(bound.flatMap(({ bonds }) => bonds.joins))];
  const known = new Map<string, { conversationId: number; isOwn: boolean }>();
  if (hashes.length > 0)
    for (const row of await tx
      .select()
      .from(webmailReferences)
      .where(and(eq(webmailReferences.boxId, boxId), inArray(webmailReferences.messageIdHash, hashes))))
      known.set(row.messageIdHash, row);
  // those that begin here are numbered from -1 down until they have rows
  const begun: Envelope[] = [];
  const found = bound.map(({ envelope, bonds }) => {
    const hash = bonds.joins.find((join) => known.get(join) && (!bonds.joinsOwnOnly || known.get(join)?.isOwn));
    const conversationId = (hash && known.get(hash)?.conversationId) || -begun.push(envelope);
    for (const leaf of bonds.leaves) if (!known.has(leaf)) known.set(leaf, { conversationId, isOwn: false });
    return conversationId;
  });
  const ids = await beginConversations(tx, boxId, begun);
  return found.map((id) => (id < 0 ? (ids[-id - 1] ?? 0) : id));
}

async function beginConversations(tx: Db, boxId: number, begun: readonly Envelope[]): Promise<number[]> {
  if (begun.length === 0) return [];
  const rows = await tx
    .insert(webmailConversations)
    .values(
      begun.map(({ headers, receivedAt }) => ({
        boxId,
        folder: 'archive' as const,
        subject: openCloset.shut(anyRow, storable(headers.subject)),
        people: openCloset.shutJson(anyRow, []),
        // the beginning of a body is asked for when it is shown
        snippet: openCloset.shut(anyRow, ''),
        messageCount: 0,
        hasFiles: false,
        newestAt: receivedAt,
      })),
    )
    .returning({ id: webmailConversations.id });
  return rows.map(({ id }) => id);
}

function toRow({ id, boxId, place }: KeptFolder, envelope: Envelope, conversationId: number) {
  const { uid, receivedAt, sizeBytes, isSeen, headers, hasFiles, textPart } = envelope;
  return {
    boxId,
    folderId: id,
    uid,
    conversationId,
    direction: place === 'sent' ? ('out' as const) : ('in' as const),
    receivedAt,
    sizeBytes,
    subject: storable(headers.subject),
    fromName: storable(headers.from?.name ?? '').slice(0, maxNameLength),
    fromAddress: storable(headers.from?.address ?? '').slice(0, maxNameLength),
    messageIdHash: headers.messageId ? openCloset.hash(headers.messageId) : '',
    isAutomatic: headers.isAutomatic,
    hasFiles,
    isSeen,
    textPart,
  };
}

async function writeReferences(
  tx: Db,
  { boxId, place }: KeptFolder,
  bound: readonly Bound[],
  ids: readonly number[],
): Promise<void> {
  const rows = new Map<string, typeof webmailReferences.$inferInsert>();
  for (const [index, { envelope, bonds }] of bound.entries()) {
    const conversationId = ids[index] ?? 0;
    const own = place === 'sent' && envelope.headers.messageId ? openCloset.hash(envelope.headers.messageId) : null;
    for (const messageIdHash of bonds.leaves) {
      const isOwn = messageIdHash === own;
      const before = rows.get(messageIdHash);
      if (!before) rows.set(messageIdHash, { boxId, messageIdHash, conversationId, isOwn });
      else if (isOwn) before.isOwn = true;
    }
  }
  const values = [...rows.values()];
  for (let at = 0; at < values.length; at += 5_000)
    await tx
      .insert(webmailReferences)
      .values(values.slice(at, at + 5_000))
      .onConflictDoUpdate({
        target: [webmailReferences.boxId, webmailReferences.messageIdHash],
        set: { isOwn: sql`${webmailReferences.isOwn} or excluded.is_own` },
      });
}
