import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { findConversationOfMail, readBonds, writeBonds } from '#lib/webmail/house/conversation-of-mail.ts';
import {
  findByOriginal,
  keepOriginal,
  type MessageKey,
  takeBox,
  takeConversation,
  withMessage,
  writeConversation,
  writeMessage,
} from '#lib/webmail/house/message-filing.ts';
import { readMessageWords } from '#lib/webmail/house/message-words.ts';
import { hashOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { noteRelease } from '#lib/webmail/releases/note-release.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import type { MailReading, Place, Verification } from '#lib/webmail/types.ts';

export type DeliveredMail = { boxId: number; raw: Buffer; reading: MailReading; verification: Verification };
/** `known`: the same bytes came into this box before. */
export type Delivery = MessageKey & { kind: 'delivered' | 'known' };

/**
 * Puts a mail that came into a box, once: whoever sends the same bytes again is told that it is there. Its original is
 * kept durably before the commit, so that a mail that was acknowledged is never lost.
 * @param db in a transaction of somebody else's nothing is delivered before that is committed
 * @throws when there is no such box, or storage or database fail; the sender keeps the mail then, and tries again
 */
export async function deliverMessage(db: Db, storage: FileStorage, mail: DeliveredMail, now: Date): Promise<Delivery> {
  const known = await findByOriginal(db, mail.boxId, hashOfOriginal(mail.raw));
  if (known) return { kind: 'known', ...known };
  return db.transaction((tx) => putIntoBox(tx, storage, mail, now));
}

async function putIntoBox(tx: Db, storage: FileStorage, mail: DeliveredMail, now: Date): Promise<Delivery> {
  const { boxId, reading } = mail;
  const words = await readMessageWords(tx, reading);
  // always in this order: the original, the box, the conversation
  const rawHash = await keepOriginal(tx, storage, mail.raw);
  const box = await takeBox(tx, boxId);
  const known = await findByOriginal(tx, boxId, rawHash);
  if (known) return { kind: 'known', ...known };

  const bonds = readBonds(reading);
  const found = await findConversationOfMail(tx, boxId, bonds);
  const before = found === null ? null : await takeConversation(tx, boxId, found);
  const { from, isAutomatic } = reading.headers;
  const writer = { name: storable(from?.name || from?.address || ''), isOwn: from?.address === box.address };
  const conversationId = await writeConversation(tx, before, {
    boxId,
    folder: before ? placeAfter(before.folder, isAutomatic) : 'inbox',
    // what waits or is done is open again once somebody writes
    state: before && isAutomatic ? before.state : 'open',
    ...withMessage(before, { reading, receivedAt: now }, writer),
  });
  const messageId = await writeMessage(tx, {
    ...mail,
    conversationId,
    direction: 'in',
    rawHash,
    receivedAt: now,
    words,
  });
  await tx
    .update(webmailConversations)
    .set({ newestInId: messageId })
    .where(eq(webmailConversations.id, conversationId));
  await writeBonds(tx, { boxId, conversationId }, bonds);
  const isAnswered = before !== null && before.newestOutAt !== null;
  await noteRelease(tx, { messageId, reading, verification: mail.verification, isAnswered }, now);
  await announceBox(tx, boxId, now);
  return { kind: 'delivered', messageId, conversationId };
}

/** What somebody writes brings their conversation back; what was called junk stays there. */
function placeAfter(folder: Place, isAutomatic: boolean): Place {
  return isAutomatic || folder === 'junk' ? folder : 'inbox';
}
