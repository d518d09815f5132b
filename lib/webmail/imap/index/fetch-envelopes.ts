import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { readStructure } from '#lib/webmail/imap/index/read-structure.ts';
import type { Envelope } from '#lib/webmail/imap/types.ts';
import { headerOf, parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { readMessageIds } from '#lib/webmail/reading/headers/message-ids.ts';
import { readHeaders } from '#lib/webmail/reading/headers/read-headers.ts';

/** All that conversations, lists and the telling of automatic mail look at. */
const headerNames = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'auto-submitted',
  'precedence',
  'return-path',
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autoresponder',
  'content-type',
];

const maxHeaderBytes = 64 * 1024;

/** The envelopes of messages of the open folder, oldest first. @param range of UIDs, or of places with `isUid` false */
export async function fetchEnvelopes(client: ImapFlow, range: string, isUid = true): Promise<Envelope[]> {
  const query = { uid: true, flags: true, internalDate: true, size: true, bodyStructure: true, headers: headerNames };
  const fetched = await client.fetchAll(range, query, { uid: isUid });
  const envelopes: Envelope[] = [];
  for (const message of fetched) envelopes.push(await toEnvelope(client, message));
  return envelopes.sort((one, other) => one.uid - other.uid);
}

async function toEnvelope(client: ImapFlow, message: FetchMessageObject): Promise<Envelope> {
  const { hasFiles, textPart, carried } = readStructure(message.bodyStructure);
  const receivedAt = new Date(message.internalDate ?? 0);
  const block = (message.headers ?? Buffer.alloc(0)).subarray(0, maxHeaderBytes);
  const { headers } = readHeaders(parseHeaderBlock(block), { receivedAt, ownAddresses: [] });
  return {
    uid: message.uid,
    receivedAt,
    sizeBytes: message.size ?? 0,
    isSeen: message.flags?.has('\\Seen') ?? false,
    headers,
    carried: headers.isAutomatic && carried.length > 0 ? await fetchCarried(client, message.uid, carried) : [],
    hasFiles,
    textPart,
  };
}

/** The Message-IDs of the mails within a report: it belongs to the one it is about, if that was ours. */
async function fetchCarried(client: ImapFlow, uid: number, parts: readonly string[]): Promise<string[]> {
  const keys = parts.flatMap((part) => [`${part}.HEADER`, part]);
  const bodyParts = keys.map((key) => ({ key, maxLength: maxHeaderBytes }));
  const fetched = await client.fetchOne(uid, { uid: true, bodyParts }, { uid: true });
  if (!fetched) return [];
  return parts.flatMap((part) => {
    const block = fetched.bodyParts?.get(`${part}.header`) ?? fetched.bodyParts?.get(part);
    const lines = block ? parseHeaderBlock(block) : [];
    return headerOf(lines, 'message-id') ? [readMessageIds(lines).messageId] : [];
  });
}
