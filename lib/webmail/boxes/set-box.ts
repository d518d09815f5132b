import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { changedBoxSchema } from '#lib/webmail/boxes/input.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';

/**
 * Changes how a box is called, what it is for, or what stands below its answers. Mail that was sent stays as it is.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when nothing is to be changed
 * @throws {NotFoundError}
 */
export async function setBox(db: Db, actor: Actor, input: z.input<typeof changedBoxSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.manage');
  const { slug, name, purpose, signature } = changedBoxSchema.parse(input);
  const changes = {
    ...(name !== undefined && { name }),
    ...(purpose !== undefined && { purpose }),
    ...(signature !== undefined && { signature }),
  };
  const changed = Object.keys(changes);
  if (changed.length === 0)
    throw new InvalidError('nothing of the box is changed', 'Say what to change: a name, a signature or a purpose.');
  await db.transaction(async (tx) => {
    const [box] = await tx
      .update(webmailBoxes)
      .set(changes)
      .where(eq(webmailBoxes.slug, slug))
      .returning({ id: webmailBoxes.id });
    if (!box) throw new NotFoundError(`box ${slug}`);
    const details = { change: 'set', fields: changed.join(', ') };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: box.id }, details, now });
    await announceBox(tx, box.id, now);
  });
}
