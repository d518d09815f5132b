import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import {
  findConversationOfMail,
  readBonds,
  writeBonds,
  writeOwnBond,
} from '#lib/webmail/house/conversation-of-mail.ts';
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
import { readCloset } from '#lib/webmail/sealing/closet.ts';
import type { MailReading } from '#lib/webmail/types.ts';

export type SentMail = {
  boxId: number;
  raw: Buffer;
  reading: MailReading;
  /** Null: that of the mail it refers to, or one of its own. */
  conversationId: number | null;
  sentAt: Date;
};

/**
 * Keeps a mail of ours that left, in the conversation it belongs to, once. It leaves the conversation where it lies: one
 * that it begins goes to the archive, since there is nothing to do about it.
 * @throws {NotFoundError} when the box has no such conversation
 */
export function keepSent(db: Db, storage: FileStorage, mail: SentMail, now: Date): Promise<MessageKey> {
  return db.transaction(async (tx) => {
    const { boxId, raw, reading, sentAt } = mail;
    const closet = await readCloset(tx, boxId);
    const words = closet.isSealed ? '' : await readMessageWords(tx, reading);
    const rawHash = await keepOriginal(tx, closet, storage, raw);
    const box = await takeBox(tx, boxId);
    const known = await findByOriginal(tx, boxId, rawHash);
    if (known) return known;
    // of our own hand, whatever headers it has
    const bonds = readBonds(closet, { ...reading, headers: { ...reading.headers, isAutomatic: false } });
    const found = mail.conversationId ?? (await findConversationOfMail(tx, boxId, bonds));
    const before = found === null ? null : await takeConversation(tx, boxId, found);
    if (found !== null && !before) throw new NotFoundError(`conversation ${found}`);
    const newestOutAt = before?.newestOutAt && before.newestOutAt > sentAt ? before.newestOutAt : sentAt;
    const conversationId = await writeConversation(tx, closet, before, {
      boxId,
      folder: before?.folder ?? 'archive',
      ...withMessage(
        before && openListed(closet, before),
        { reading, receivedAt: sentAt },
        { name: box.name, isOwn: true },
      ),
      newestOutAt,
    });
    const messageId = await writeMessage(tx, closet, {
      boxId,
      conversationId,
      direction: 'out',
      raw,
      rawHash,
      receivedAt: sentAt,
      reading,
      words,
      // nobody asks whether what we sent is ours
      verification: { kind: 'unverified', because: 'unsigned' },
    });
    await writeBonds(tx, { boxId, conversationId }, bonds);
    await writeOwnBond(tx, closet, { boxId, conversationId }, reading.headers.messageId);
    await announceBox(tx, boxId, now);
    return { messageId, conversationId };
  });
}
