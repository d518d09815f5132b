import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { liesAtServer } from '#lib/webmail/boxes/kept-here.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import type { MailOfItem, PressNote } from '#lib/webmail/releases/types.ts';
import { webmailBoxes, webmailGrants, webmailMessages } from '#lib/webmail/schema.ts';
import type { StoredMessage } from '#lib/webmail/store/mail-store.ts';
import { findPressOffice } from '#lib/wires/queries.ts';
import { wireItems, wires } from '#lib/wires/schema.ts';
import { isSharedDomain, sendersOf } from '#lib/wires/senders.ts';

/**
 * What is known of the senders of a box's messages as press offices; our own answers are left out.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listPressNotes(
  db: Db,
  actor: Actor,
  { box, messages }: { box: string; messages: readonly StoredMessage[] },
): Promise<ReadonlyMap<string, PressNote>> {
  authorise(actor, 'webmail.read');
  const opened = await openBox(db, actor, box);
  // whoever writes to a box for sources is asked nothing about
  if (opened.box.purpose === 'sources') return new Map();
  const isAtServer = await liesAtServer(db, opened.box.id);
  const incoming = messages.filter(({ direction }) => direction === 'in');
  const releases = await listReleases(
    db,
    opened.box.id,
    incoming.map(({ id }) => Number(id)),
  );
  const notes = new Map<string, PressNote>();
  for (const message of incoming) {
    const note = releases.get(message.id) ?? (await noteOf(db, message, isAtServer));
    if (note) notes.set(message.id, note);
  }
  return notes;
}

async function listReleases(db: Db, boxId: number, ids: number[]): Promise<Map<string, PressNote>> {
  if (ids.length === 0) return new Map();
  const { id, state, storyId } = wireItems;
  const rows = await db
    .select({ messageId: webmailReleases.messageId, office: wires.name, item: { id, state, storyId } })
    .from(webmailReleases)
    .innerJoin(webmailMessages, eq(webmailMessages.id, webmailReleases.messageId))
    .innerJoin(wires, eq(wires.id, webmailReleases.wireId))
    .leftJoin(wireItems, eq(wireItems.id, webmailReleases.itemId))
    .where(and(eq(webmailMessages.boxId, boxId), inArray(webmailReleases.messageId, ids)));
  return new Map(rows.map(({ messageId, ...release }) => [String(messageId), { kind: 'release', ...release }]));
}

async function noteOf(
  db: Db,
  { reading, verification }: StoredMessage,
  isAtServer: boolean,
): Promise<PressNote | null> {
  const { from } = reading.headers;
  const [sender, domain] = sendersOf(from?.address ?? '');
  if (!from || sender === undefined || domain === undefined) return null;
  const office = await findPressOffice(db, sender);
  const isVerified = verifiedSender(verification, from).kind === 'verified';
  if (isAtServer) return office && { kind: 'atServer', office: office.name, isVerified };
  if (office) return { kind: isVerified ? 'known' : 'claimed', office: office.name };
  if (!isVerified) return null;
  return { kind: 'unknown', address: sender, domain: isSharedDomain(domain) ? null : domain, name: from.name };
}

/**
 * The messages that an item of the wires came as, as far as the actor may read them.
 * @throws {ForbiddenError}
 */
export async function listMailsOfItem(db: Db, actor: Actor, itemId: number): Promise<MailOfItem[]> {
  authorise(actor, 'webmail.read');
  if (actor.id === null) return [];
  const { slug, name } = webmailBoxes;
  const rows = await db
    .select({ box: { slug, name }, conversationId: webmailMessages.conversationId })
    .from(webmailReleases)
    .innerJoin(webmailMessages, eq(webmailMessages.id, webmailReleases.messageId))
    .innerJoin(webmailBoxes, eq(webmailBoxes.id, webmailMessages.boxId))
    .innerJoin(webmailGrants, and(eq(webmailGrants.boxId, webmailBoxes.id), eq(webmailGrants.staffId, actor.id)))
    .where(eq(webmailReleases.itemId, itemId))
    .orderBy(asc(name), asc(webmailMessages.id));
  return rows.map(({ box, conversationId }) => ({ box, conversationId: String(conversationId) }));
}
