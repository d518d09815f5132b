import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { liesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import { newOffice } from '#lib/wires/press-office.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { sendersOf } from '#lib/wires/senders.ts';
import type { WireVersion } from '#lib/wires/types.ts';

const inputSchema = z.strictObject({
  box: z.string().max(100),
  message: z.string().max(200),
  /** Whose mail counts: the address that wrote this one, or all of its domain. */
  whose: z.enum(['address', 'domain']),
  name: z.string(),
  sectionId: z.number(),
  editionIds: z.array(z.number()),
});

/**
 * Names the sender of a message a press office: the message becomes its first release, and what comes from it later goes
 * to the News Releases inbox by itself.
 * @throws {ForbiddenError} also for whoever may only read the box
 * @throws {NotFoundError}
 * @throws {InvalidError} when nobody knows whether the sender is who they say, or the box lies at a mail server
 * @throws {ConflictError} when it is one already
 * @throws {z.ZodError}
 */
export async function namePressOffice(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<WireVersion> {
  authorise(actor, 'wire.save');
  const { box: slug, message: id, whose, ...named } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box, store } = await openBoxToAnswer(tx, actor, slug);
    if (box.purpose === 'sources')
      throw new InvalidError(
        `box ${box.id} is for sources`,
        'Nobody who writes to a box for sources becomes a press office.',
      );
    if (await liesAtServer(tx, box.id))
      throw new InvalidError(
        `box ${box.id} lies at a mail server`,
        'Mail at the mail server does not go to the News Releases inbox. Name press offices in a box that is kept here.',
      );
    const message = await store.findMessage(id);
    if (message?.direction !== 'in') throw new NotFoundError('the message');
    const { from } = message.reading.headers;
    const [address, domain] = sendersOf(from?.address ?? '');
    const sender = whose === 'domain' ? domain : address;
    if (sender === undefined || verifiedSender(message.verification, from).kind !== 'verified')
      throw new InvalidError(
        `the sender of message ${id} is not verified`,
        'Its sender’s domain has not signed it, so anybody could have written it. Wait for one that is signed.',
      );
    const editions = await listEditions(tx);
    const edition = editions.find(({ id: editionId }) => named.editionIds.includes(editionId)) ?? editions[0];
    const place = { language: edition?.language ?? 'en', timeZone: edition?.timeZone ?? 'UTC' };
    const saved = await saveWire(tx, actor, newOffice({ ...named, ...place, senders: [sender] }), now);
    await tx
      .insert(webmailReleases)
      .values({ messageId: Number(message.id), wireId: saved.id, dueAt: now })
      .onConflictDoNothing();
    await announceBox(tx, box.id, now);
    return saved;
  });
}
