import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { storyMail } from '#lib/sharing/mails/story.ts';
import { shares } from '#lib/sharing/schema.ts';
import { openShare, type ShareAddresses } from '#lib/sharing/sealed.ts';
import { statusToken, tokenHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/**
 * What became of pressing "Send it". `confirmed` names the sender, whose mailbox is proven by it; it happens once.
 * `again`: it was pressed before. `withdrawn`: the story was killed meanwhile. `statusToken` opens the page that tells
 * how far it is.
 */
export type Confirmation =
  | { outcome: 'confirmed'; statusToken: string; sender: string }
  | { outcome: 'again'; statusToken: string }
  | { outcome: 'withdrawn' | 'expired' | 'unknown' };

/** Confirms a share by the token of its link, and owes the friend's mail. Only ever for a POST. */
export function confirmShare(db: Db, token: string, now: Date): Promise<Confirmation> {
  return db.transaction(async (tx): Promise<Confirmation> => {
    const [share] = await tx
      .select()
      .from(shares)
      .where(eq(shares.tokenHash, tokenHash(token)))
      .for('update');
    if (!share) return { outcome: 'unknown' };
    if (share.state === 'confirmed') return { outcome: 'again', statusToken: statusToken(share.id) };
    if (share.state === 'withdrawn') return { outcome: 'withdrawn' };
    const addresses = openShare(share);
    if (share.state === 'expired' || share.expiresAt <= now || !addresses) return { outcome: 'expired' };

    const found = await findPublicStory(tx, share.storyId, now);
    const state = found?.kind === 'public' ? 'confirmed' : 'withdrawn';
    await tx.update(shares).set({ state, sealed: null, confirmedAt: now }).where(eq(shares.id, share.id));
    if (state === 'withdrawn') return { outcome: 'withdrawn' };
    await oweStoryMail(tx, share, { ...addresses, senderIsProven: true }, now);
    return { outcome: 'confirmed', statusToken: statusToken(share.id), sender: addresses.sender };
  });
}

/** Owes the friend's mail; from here on only the outbox knows the addresses. */
export async function oweStoryMail(
  tx: Db,
  share: { id: string; storyId: number },
  addresses: ShareAddresses & { senderIsProven: boolean },
  now: Date,
): Promise<void> {
  const data = { ...addresses, storyId: share.storyId };
  await oweMail(tx, storyMail, { subjectId: share.id, data, now });
}
