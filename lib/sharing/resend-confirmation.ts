import { eq } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { oweConfirmation } from '#lib/sharing/ask-share.ts';
import { takeOrRefuse } from '#lib/sharing/limits.ts';
import { shares } from '#lib/sharing/schema.ts';
import { openShare } from '#lib/sharing/sealed.ts';
import { statusHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

/**
 * Sends the confirmation of a share again, with the link it had. Pressing twice within a minute is pressing once.
 * @param token of the status page
 * @returns `over` if there is nothing to confirm (any more): the status page says why
 * @throws {ShareRefusedError} with a time to wait if the address has had its confirmations of the day
 */
export function resendConfirmation(db: Db, token: string, now: Date): Promise<{ outcome: 'resent' | 'over' }> {
  return db.transaction(async (tx) => {
    const [share] = await tx
      .select()
      .from(shares)
      .where(eq(shares.statusHash, statusHash(token)))
      .for('update');
    if (share?.state !== 'asked' || share.expiresAt <= now) return { outcome: 'over' };
    const addresses = openShare(share);
    const found = await findPublicStory(tx, share.storyId, now);
    if (!addresses || found?.kind !== 'public') return { outcome: 'over' };
    const subjectId = `${share.id}/${Math.floor(now.getTime() / minuteMs)}`;
    if (await oweConfirmation(tx, share, { to: addresses.sender, subjectId }, now)) {
      await takeOrRefuse(tx, 'confirmation', share.senderHash, now);
    }
    return { outcome: 'resent' };
  });
}
