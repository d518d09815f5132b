import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { oweMail } from '#lib/mail/owe-mail.ts';
import { keyedHash, mailboxHash, seal } from '#lib/mail/seal.ts';
import { oweStoryMail } from '#lib/sharing/confirm-share.ts';
import type { ShareInput } from '#lib/sharing/input.ts';
import { takeOrRefuse } from '#lib/sharing/limits.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shares } from '#lib/sharing/schema.ts';
import { placeOfShare, tokenHash } from '#lib/sharing/sealed.ts';
import { findPublicStory } from '#lib/stories/queries.ts';

/** A confirmation link works for this long. */
export const confirmWithinMs = 48 * hourMs;

export type AskingReader = {
  /** From `networkOf`. */
  network: string;
  /** `confirmed`: this browser has proven the sender's address. `claimed`: not, and the installation sends anyway. */
  sender: 'unproven' | 'confirmed' | 'claimed';
};

/**
 * Stores a share and the mail it owes, in one transaction with the limits: a confirmation to the sender, or the story
 * to the friend if nothing has to be confirmed. The same request within the hour is the same share and owes nothing new.
 * @returns `asked` if the sender has to confirm, `confirmed` if the story is on its way
 * @throws {ShareRefusedError} if readers may not see the story, or with a time to wait if it is too often
 */
export async function askShare(
  db: Db,
  input: ShareInput,
  reader: AskingReader,
  now: Date,
): Promise<'asked' | 'confirmed'> {
  const found = await findPublicStory(db, input.storyId, now);
  if (found?.kind !== 'public') {
    throw new ShareRefusedError(`story ${input.storyId} is not public`, { code: 'storyGone' });
  }
  const atOnce = reader.sender !== 'unproven';
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const addresses = { sender: input.sender, recipient: input.recipient };
  return db.transaction(async (tx) => {
    const share = {
      id,
      storyId: input.storyId,
      state: atOnce ? ('confirmed' as const) : ('asked' as const),
      idempotencyKey: idempotencyKey(input, now),
      tokenHash: atOnce ? null : tokenHash(token),
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
    // last, because everybody waits for this one
    await takeOrRefuse(tx, 'overall', '', now);

    if (atOnce) {
      await oweStoryMail(tx, share, { ...addresses, senderIsProven: reader.sender === 'confirmed' }, now);
    } else {
      const data = { to: input.sender, storyId: input.storyId, token };
      await oweMail(tx, { kind: 'share-confirm', subjectId: id, data, now });
    }
    return share.state === 'confirmed' ? 'confirmed' : 'asked';
  });
}

/** The same request again: what it has become by now. A browser that can prove the sender confirms it on the spot. */
async function askedBefore(tx: Db, key: string, input: ShareInput, reader: AskingReader, now: Date) {
  const [share] = await tx.select().from(shares).where(eq(shares.idempotencyKey, key)).for('update');
  if (share?.state === 'asked' && reader.sender !== 'unproven') {
    await tx.update(shares).set({ state: 'confirmed', confirmedAt: now, sealed: null }).where(eq(shares.id, share.id));
    const { sender, recipient } = input;
    await oweStoryMail(tx, share, { sender, recipient, senderIsProven: reader.sender === 'confirmed' }, now);
    return 'confirmed';
  }
  return share?.state === 'asked' ? 'asked' : 'confirmed';
}

function idempotencyKey({ storyId, sender, recipient }: ShareInput, now: Date): string {
  const hour = Math.floor(now.getTime() / hourMs);
  return keyedHash('share', String(storyId), sender.toLowerCase(), recipient.toLowerCase(), String(hour));
}
