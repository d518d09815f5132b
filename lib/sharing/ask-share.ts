import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { hourMs } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import { seal } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import { mailboxHash, mailboxOf } from '#lib/mail/mailbox.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { oweStoryMail } from '#lib/sharing/confirm-share.ts';
import type { ShareInput } from '#lib/sharing/input.ts';
import { takeOrRefuse } from '#lib/sharing/limits.ts';
import { confirmMail } from '#lib/sharing/mails/confirm.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shares } from '#lib/sharing/schema.ts';
import { placeOfShare } from '#lib/sharing/sealed.ts';
import { confirmToken, statusHash, statusToken, tokenHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/** A confirmation link works for this long. */
export const confirmWithinMs = 48 * hourMs;

export type AskingReader = {
  /** From `networkOf`. */
  network: string;
  /** `confirmed`: this browser has proven the sender's address. `claimed`: not, and the installation sends anyway. */
  sender: 'unproven' | 'confirmed' | 'claimed';
};

/**
 * `asked`: the sender has to confirm. `confirmed`: the story is on its way. `statusToken` opens the page that tells how
 * far it is; null for a request that was made before, because anybody can type the same two addresses.
 */
export type AskedShare = { outcome: 'asked' | 'confirmed'; statusToken: string | null };

/**
 * Stores a share and the mail it owes, in one transaction with the limits: a confirmation to the sender, or the story
 * to the friend if nothing has to be confirmed. The same request within the hour is the same share and owes nothing new.
 * @throws {ShareRefusedError} if readers may not see the story, or with a time to wait if it is too often
 */
export async function askShare(db: Db, input: ShareInput, reader: AskingReader, now: Date): Promise<AskedShare> {
  const found = await findPublicStory(db, input.storyId, now);
  if (found?.kind !== 'public') {
    throw new ShareRefusedError(`story ${input.storyId} is not public`, { code: 'storyGone' });
  }
  const atOnce = reader.sender !== 'unproven';
  const id = randomUUID();
  const addresses = { sender: input.sender, recipient: input.recipient };
  return db.transaction(async (tx) => {
    const share = {
      id,
      storyId: input.storyId,
      state: atOnce ? ('confirmed' as const) : ('asked' as const),
      idempotencyKey: idempotencyKey(input, now),
      tokenHash: atOnce ? null : tokenHash(confirmToken(id)),
      statusHash: statusHash(statusToken(id)),
      senderHash: mailboxHash(input.sender),
      recipientHash: mailboxHash(input.recipient),
      sealed: atOnce ? null : seal(JSON.stringify(addresses), placeOfShare(id)),
      askedAt: now,
      confirmedAt: atOnce ? now : null,
      expiresAt: new Date(now.getTime() + confirmWithinMs),
    };
    // waits for the same request of another connection, and yields to it
    const stored = await tx.insert(shares).values(share).onConflictDoNothing().returning({ id: shares.id });
    if (stored.length === 0) return askedBefore(tx, share.idempotencyKey, input, reader, now);

    await takeOrRefuse(tx, 'sender', share.senderHash, now);
    if (!atOnce) await takeOrRefuse(tx, 'confirmation', share.senderHash, now);
    await takeOrRefuse(tx, 'network', reader.network, now);
    await takeOrRefuse(tx, 'story', String(input.storyId), now);
    // last, because everybody waits for this one
    await takeOrRefuse(tx, 'overall', '', now);

    if (atOnce) {
      await oweStoryMail(tx, share, { ...addresses, senderIsProven: reader.sender === 'confirmed' }, now);
    } else {
      await oweConfirmation(tx, share, { to: input.sender, subjectId: id }, now);
    }
    return { outcome: share.state, statusToken: statusToken(id) };
  });
}

/**
 * Owes the mail with the confirmation link: the same link each time.
 * @param mail `subjectId` is unlike that of the share's other confirmations
 * @returns false if this one is owed already
 */
export function oweConfirmation(
  tx: Db,
  share: { id: string; storyId: number },
  mail: { to: string; subjectId: string },
  now: Date,
): Promise<boolean> {
  const data = { to: mail.to, storyId: share.storyId, token: confirmToken(share.id) };
  return oweMail(tx, confirmMail, { subjectId: mail.subjectId, data, now });
}

/**
 * The same request again. A browser that can prove the sender confirms it on the spot; any other gets the answer that
 * a new request would get, and learns nothing of what has become of it.
 */
async function askedBefore(
  tx: Db,
  key: string,
  input: ShareInput,
  reader: AskingReader,
  now: Date,
): Promise<AskedShare> {
  if (reader.sender === 'unproven') return { outcome: 'asked', statusToken: null };
  const [share] = await tx.select().from(shares).where(eq(shares.idempotencyKey, key)).for('update');
  if (share?.state === 'asked') {
    await tx.update(shares).set({ state: 'confirmed', confirmedAt: now, sealed: null }).where(eq(shares.id, share.id));
    const { sender, recipient } = input;
    await oweStoryMail(tx, share, { sender, recipient, senderIsProven: reader.sender === 'confirmed' }, now);
  }
  return { outcome: 'confirmed', statusToken: share && reader.sender === 'confirmed' ? statusToken(share.id) : null };
}

function idempotencyKey({ storyId, sender, recipient }: ShareInput, now: Date): string {
  const hour = Math.floor(now.getTime() / hourMs);
  return keyedHash('sharing-hashes', 'share', String(storyId), mailboxOf(sender), mailboxOf(recipient), String(hour));
}
