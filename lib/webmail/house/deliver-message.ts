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
  openListed,
  takeBox,
  takeConversation,
  withMessage,
  writeConversation,
  writeMessage,
} from '#lib/webmail/house/message-filing.ts';
import { readMessageWords } from '#lib/webmail/house/message-words.ts';
import { noteRelease } from '#lib/webmail/releases/note-release.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { type Closet, closetOf, readCloset } from '#lib/webmail/sealing/closet.ts';
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
  const closet = await readCloset(db, mail.boxId);
  const known = await findByOriginal(db, mail.boxId, closet.hash(mail.raw));
  if (known) return { kind: 'known', ...known };
  // what is sealed is found by no word
  const words = closet.isSealed ? '' : await readMessageWords(db, mail.reading);
  return db.transaction((tx) => putIntoBox(tx, storage, closet, { ...mail, words }, now));
}

async function putIntoBox(
  tx: Db,
  storage: FileStorage,
  closet: Closet,
  mail: DeliveredMail & { words: string },
  now: Date,
): Promise<Delivery> {
  const { boxId, reading } = mail;
  // always in this order: the original, the box, the conversation
  const rawHash = await keepOriginal(tx, closet, storage, mail.raw);
  const box = await takeBox(tx, boxId);
  if (closetOf(box).isSealed !== closet.isSealed) throw new Error(`box ${boxId} is for sources since a moment ago`);
  const known = await findByOriginal(tx, boxId, rawHash);
  if (known) return { kind: 'known', ...known };

  const bonds = readBonds(closet, reading);
  const found = await findConversationOfMail(tx, boxId, bonds);
  const before = found === null ? null : await takeConversation(tx, boxId, found);
  const { from, isAutomatic } = reading.headers;
  const writer = { name: storable(from?.name || from?.address || ''), isOwn: from?.address === box.address };
  const conversationId = await writeConversation(tx, closet, before, {
    boxId,
    folder: before ? placeAfter(before.folder, isAutomatic) : 'inbox',
    // what waits or is done is open again once somebody writes
    state: before && isAutomatic ? before.state : 'open',
    ...withMessage(before && openListed(closet, before), { reading, receivedAt: now }, writer),
  });
  const messageId = await writeMessage(tx, closet, {
    ...mail,
    conversationId,
    direction: 'in',
    rawHash,
    receivedAt: now,
  });
  await tx
    .update(webmailConversations)
    .set({ newestInId: messageId })
    .where(eq(webmailConversations.id, conversationId));
  await writeBonds(tx, { boxId, conversationId }, bonds);
  const isAnswered = before !== null && before.newestOutAt !== null;
  // whoever writes to a box for sources is no press office
  if (!closet.isSealed) await noteRelease(tx, { messageId, reading, verification: mail.verification, isAnswered }, now);
  await announceBox(tx, boxId, now);
  return { kind: 'delivered', messageId, conversationId };
}

/** What somebody writes brings their conversation back; what was called junk stays there. */
function placeAfter(folder: Place, isAutomatic: boolean): Place {
  return isAutomatic || folder === 'junk' ? folder : 'inbox';
}
