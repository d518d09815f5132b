import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable, storableDeep } from '#lib/storable.ts';
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
  await insertMessages(
    tx,
    bound.map(({ envelope }, place) => toRow(folder, envelope, ids[place] ?? 0)),
  );
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
  const people = openCloset.shutJson(anyRow, []);
  // the beginning of a body is asked for when it is shown
  const snippet = openCloset.shut(anyRow, '');
  const values = begun.map(({ headers, receivedAt }, place) => ({
    place,
    subject: openCloset.shut(anyRow, storable(headers.subject)),
    at: receivedAt,
  }));
  const rows = await tx.execute<{ id: number }>(sql`
    insert into ${webmailConversations} (box_id, folder, subject, people, snippet, message_count, has_files, newest_at)
    select ${boxId}::int, 'archive', begun.subject, ${JSON.stringify(people)}::jsonb, ${snippet}, 0, false, begun.at
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as begun(place int, subject text, at timestamptz)
    order by begun.place returning id`);
  // numbered in that order
  return rows.map(({ id }) => id).sort((one, other) => one - other);
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
    fromName: storable((headers.from?.name ?? '').slice(0, maxNameLength)),
    fromAddress: storable((headers.from?.address ?? '').slice(0, maxNameLength)),
    messageIdHash: headers.messageId ? openCloset.hash(headers.messageId) : '',
    isAutomatic: headers.isAutomatic,
    hasFiles,
    isSeen,
    textPart: storableDeep(textPart),
  };
}

/** In one text, which is taken apart there: a thousand parameters cost more than a hundred rows. */
async function insertMessages(tx: Db, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  await tx.execute(sql`
    insert into ${imapMessages} (box_id, folder_id, uid, conversation_id, direction, received_at, size_bytes, subject,
      from_name, from_address, message_id_hash, is_automatic, has_files, is_seen, text_part)
    select r."boxId", r."folderId", r.uid, r."conversationId", r.direction, r."receivedAt", r."sizeBytes", r.subject,
      r."fromName", r."fromAddress", r."messageIdHash", r."isAutomatic", r."hasFiles", r."isSeen", r."textPart"
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, place) => ({ ...row, place })))}::jsonb) as r(
      place int, "boxId" int, "folderId" int, uid bigint, "conversationId" int, direction text, "receivedAt" timestamptz,
      "sizeBytes" bigint, subject text, "fromName" text, "fromAddress" text, "messageIdHash" text,
      "isAutomatic" boolean, "hasFiles" boolean, "isSeen" boolean, "textPart" jsonb)
    order by r.place`);
}

async function writeReferences(
  tx: Db,
  { boxId, place }: KeptFolder,
  bound: readonly Bound[],
  ids: readonly number[],
): Promise<void> {
  const rows = new Map<string, { messageIdHash: string; conversationId: number; isOwn: boolean }>();
  for (const [index, { envelope, bonds }] of bound.entries()) {
    const conversationId = ids[index] ?? 0;
    const own = place === 'sent' && envelope.headers.messageId ? openCloset.hash(envelope.headers.messageId) : null;
    for (const messageIdHash of bonds.leaves) {
      const isOwn = messageIdHash === own;
      const before = rows.get(messageIdHash);
      if (!before) rows.set(messageIdHash, { messageIdHash, conversationId, isOwn });
      else if (isOwn) before.isOwn = true;
    }
  }
  if (rows.size === 0) return;
  await tx.execute(sql`
    insert into ${webmailReferences} (box_id, message_id_hash, conversation_id, is_own)
    select ${boxId}::int, r."messageIdHash", r."conversationId", r."isOwn"
    from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as r(
      "messageIdHash" text, "conversationId" int, "isOwn" boolean)
    on conflict (box_id, message_id_hash) do update set is_own = ${webmailReferences.isOwn} or excluded.is_own`);
}
