import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { changedBoxSchema } from '#lib/webmail/boxes/input.ts';
import { liesAtServer, sourcesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import type { BoxRow } from '#lib/webmail/house/message-filing.ts';
import { webmailBoxes, webmailConversations } from '#lib/webmail/schema.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';

/**
 * Changes how a box is called, what it is for, or what stands below its answers; of a box for sources also when its mail
 * is removed and which safer ways it names. Mail that was sent stays as it is. What is sealed stays sealed: a box becomes
 * one for sources while it is empty, and remains one.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when nothing is to be changed, or it cannot be of this box
 * @throws {NotFoundError}
 */
export async function setBox(db: Db, actor: Actor, input: z.input<typeof changedBoxSchema>, now: Date): Promise<void> {
  authorise(actor, 'webmail.manage');
  const { slug, ...given } = changedBoxSchema.parse(input);
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const changed = Object.keys(changes);
  if (changed.length === 0)
    throw new InvalidError('nothing of the box is changed', 'Say what to change: a name, a signature or a purpose.');
  await db.transaction(async (tx) => {
    // no mail comes in while it is looked at
    const [box] = await tx.select().from(webmailBoxes).where(eq(webmailBoxes.slug, slug)).for('no key update');
    if (!box) throw new NotFoundError(`box ${slug}`);
    const purpose = given.purpose ?? box.purpose;
    if (purpose !== box.purpose) await expectPurpose(tx, box, purpose);
    if (purpose !== 'sources' && (given.purgeDays !== undefined || given.saferWays !== undefined))
      throw new InvalidError(
        `box ${slug} is not for sources`,
        `Only a box for sources has these: mailbox set ${slug} --purpose sources`,
      );
    await tx.update(webmailBoxes).set(changes).where(eq(webmailBoxes.id, box.id));
    const details = { change: 'set', fields: changed.join(', ') };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: box.id }, details, now });
    await announceBox(tx, box.id, now);
  });
}

/** @throws {InvalidError} */
async function expectPurpose(tx: Db, { id, slug, purpose }: BoxRow, wanted: BoxPurpose): Promise<void> {
  if (purpose === 'sources')
    throw new InvalidError(
      `box ${slug} is for sources`,
      `The box ${slug} is for sources, and stays so: what it keeps is sealed. Add another box for something else.`,
    );
  if (wanted !== 'sources') return;
  if (await liesAtServer(tx, id)) throw sourcesAtServer();
  for (const table of [webmailConversations, webmailDrafts, webmailAnswers]) {
    const [kept] = await tx.select({ id: table.id }).from(table).where(eq(table.boxId, id)).limit(1);
    if (kept)
      throw new InvalidError(
        `box ${slug} is not empty`,
        `The box ${slug} has post already, which was not sealed. Add a new box for sources: mailbox add … --purpose sources`,
      );
  }
}
