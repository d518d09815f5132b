import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/db/client.ts';
import { removePicture } from '#lib/media/remove-picture.ts';
import { media } from '#lib/media/schema.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { system } from '#lib/staff/permissions.ts';
import { readBody } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { wireItems, wireItemVersions, wirePictureCopies } from '#lib/wires/schema.ts';
import type { WireWords } from '#lib/wires/types.ts';

/**
 * Forgets copied pictures whose rights have ended, with their files, whatever story shows them. One that another wire
 * may still show, or that somebody of the newsroom sent too, stays.
 * @returns how many pictures were looked at; 0 when there is nothing (more) to do
 */
export async function forgetPictures(
  db: Db,
  now: Date,
  limit: number,
  options: { storage?: MediaStorage } = {},
): Promise<number> {
  let forgotten = 0;
  while (forgotten < limit && (await forgetNext(db, now, options))) forgotten += 1;
  return forgotten;
}

function forgetNext(db: Db, now: Date, options: { storage?: MediaStorage }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [copy] = await tx
      .select({ mediaId: wirePictureCopies.mediaId })
      .from(wirePictureCopies)
      .where(
        and(isNotNull(wirePictureCopies.mediaId), lte(wirePictureCopies.endsAt, now), notExists(liveCopies(tx, now))),
      )
      .orderBy(asc(wirePictureCopies.endsAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!copy?.mediaId) return false;
    const { mediaId } = copy;
    const isOfMedia = eq(wirePictureCopies.mediaId, mediaId);
    // the rows stay, so that a later version of an item does not begin its rights anew
    const copies = await tx.update(wirePictureCopies).set({ mediaId: null }).where(isOfMedia).returning();
    // whoever sends the same picture just now waits here
    const [picture] = await tx.select().from(media).where(eq(media.id, mediaId)).for('update');
    if (!picture || picture.uploadedBy !== null || !isCopy(picture, copies)) return true;
    for (const { wireId } of copies) await leaveOutOfInbox(tx, wireId, mediaId);
    return removePicture(tx, system, { id: mediaId }, now, options);
  });
}

/** Copies of the same picture, over whatever wire, that may still be shown. */
function liveCopies(tx: Db, now: Date) {
  const other = alias(wirePictureCopies, 'other');
  const isLive = or(isNull(other.endsAt), gt(other.endsAt, now));
  return tx
    .select({ mediaId: other.mediaId })
    .from(other)
    .where(and(eq(other.mediaId, wirePictureCopies.mediaId), isLive));
}

/** It came over a wire first. The portal has pictures of its own too: those it was set up with, or brought along. */
const isCopy = ({ createdAt }: { createdAt: Date }, copies: readonly { copiedAt: Date }[]) =>
  copies.some(({ copiedAt }) => copiedAt.getTime() <= createdAt.getTime());

/** An item that is no story yet would otherwise become one that cannot be published for want of its picture. */
async function leaveOutOfInbox(tx: Db, wireId: number, mediaId: string): Promise<void> {
  const isInInbox = and(eq(wireItems.wireId, wireId), eq(wireItems.state, 'inbox'));
  const versions = await tx
    .select({ itemId: wireItemVersions.itemId, number: wireItemVersions.number, words: wireItemVersions.words })
    .from(wireItemVersions)
    .innerJoin(wireItems, eq(wireItems.id, wireItemVersions.itemId))
    .where(and(isInInbox, sql`${wireItemVersions.words}::text like ${`%${mediaId}%`}`));
  for (const { itemId, number, words } of versions) {
    if (!words) continue;
    await tx
      .update(wireItemVersions)
      .set({ words: withoutPicture(words, mediaId) })
      .where(and(eq(wireItemVersions.itemId, itemId), eq(wireItemVersions.number, number)));
  }
}

function withoutPicture(words: WireWords, mediaId: string): WireWords {
  const isOther = (block: Block) => block.type !== 'image' || block.picture.mediaId !== mediaId;
  const leadPicture = words.leadPicture?.mediaId === mediaId ? null : words.leadPicture;
  return { ...words, leadPicture, body: readBody(words.body).filter(isOther) };
}
