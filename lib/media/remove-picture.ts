import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { shapeNames } from '#lib/media/make-shapes.ts';
import { variantNames } from '#lib/media/make-variants.ts';
import { originalName } from '#lib/media/names.ts';
import { media } from '#lib/media/schema.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import type { MediaRow } from '#lib/media/work-through.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

const inputSchema = z.strictObject({ id: z.uuid() });

/**
 * Removes a picture for good: its row, its smaller copies and every file. Pages that show it are composed anew without
 * it; what still names it shows its words alone.
 * @returns false when there is no such picture
 * @throws {ForbiddenError}
 */
export async function removePicture(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  options: { storage?: MediaStorage } = {},
): Promise<boolean> {
  authorise(actor, 'media.remove');
  const { id } = inputSchema.parse(input);
  const { storage = mediaStorage() } = options;
  return db.transaction(async (tx) => {
    // waits for whoever makes variants of it just now
    const [picture] = await tx.select().from(media).where(eq(media.id, id)).for('update');
    if (!picture) return false;
    await tx.delete(media).where(eq(media.id, id));
    await recordAudit(tx, { actor, action: 'media.remove', subject: { kind: 'media', id }, now });
    await announceChange(tx, [`picture:${id}`], now);
    // before the commit: a row whose files are gone is removed again, files without a row would be found by nobody
    for (const name of filesOf(picture)) await storage.remove(name);
    return true;
  });
}

/** Of those that were made, and those that a worker that was killed left without their rows. */
const filesOf = (picture: MediaRow): string[] => [
  originalName(picture.hash, picture.format),
  ...variantNames(picture),
  ...shapeNames(picture),
];
