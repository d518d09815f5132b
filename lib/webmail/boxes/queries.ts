import { and, asc, eq } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { storable } from '#lib/storable.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { houseStore } from '#lib/webmail/house/house-store.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { imapStore } from '#lib/webmail/imap/imap-store.ts';
import { openAccount } from '#lib/webmail/imap/open-account.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import { webmailBoxes, webmailGrants } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { noteOpening } from '#lib/webmail/sealing/note-opening.ts';
import { notedStore } from '#lib/webmail/sealing/noted-store.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import type { Box, BoxGrants, BoxSummary } from '#lib/webmail/types.ts';

const boxColumns = {
  id: webmailBoxes.id,
  slug: webmailBoxes.slug,
  name: webmailBoxes.name,
  address: webmailBoxes.address,
  purpose: webmailBoxes.purpose,
};

/**
 * The boxes that the actor may use, by name, and what is unread in them.
 * @throws {ForbiddenError}
 */
export async function listBoxes(db: Db, actor: Actor): Promise<BoxSummary[]> {
  authorise(actor, 'webmail.read');
  if (actor.id === null) return [];
  const person = actor.id;
  const boxes = await granted(db, person).orderBy(asc(webmailBoxes.name), asc(webmailBoxes.id));
  return Promise.all(
    boxes.map(async (row) => ({
      ...toBox(row),
      unread: await storeOf(db, row, person, originalStorage()).countUnread(),
    })),
  );
}

/**
 * One box as the actor may use it. Their role says nothing about that: whoever has no grant is told the same as of a
 * box that does not exist. Of a box for sources it is noted what they open.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function openBox(
  db: Db,
  actor: Actor,
  slug: string,
  storage: FileStorage = originalStorage(),
): Promise<{ box: Box; store: MailStore }> {
  authorise(actor, 'webmail.read');
  const person = actor.id;
  const [row] = person === null ? [] : await granted(db, person, slug);
  if (!row || person === null) throw new NotFoundError('the box');
  const box = toBox(row);
  const store = storeOf(db, row, person, storage);
  if (box.purpose !== 'sources') return { box, store };
  return { box, store: notedStore(store, (opening) => noteOpening(db, actor, box.id, opening, now())) };
}

/**
 * One box as `openBox` gives it, to somebody who may answer there.
 * @throws {ForbiddenError} also for whoever may read it and no more
 * @throws {NotFoundError} without a grant
 */
export async function openBoxToAnswer(
  db: Db,
  actor: Actor,
  slug: string,
  storage: FileStorage = originalStorage(),
): Promise<{ box: Box; store: MailStore; staffId: string }> {
  authorise(actor, 'webmail.answer');
  const opened = await openBox(db, actor, slug, storage);
  if (opened.box.right !== 'answer')
    throw new ForbiddenError(
      `a reader of box ${opened.box.id} may not answer there`,
      'You may read this box, but not answer there.',
    );
  return { ...opened, staffId: personOf(actor) };
}

/**
 * Every box and who may use it: for whoever gives and takes grants.
 * @throws {ForbiddenError}
 */
export async function listAllBoxes(db: Db, actor: Actor): Promise<BoxGrants[]> {
  authorise(actor, 'webmail.manage');
  const { signature, purgeDays, saferWays } = webmailBoxes;
  const boxes = await db
    .select({ ...boxColumns, signature, purgeDays, saferWays })
    .from(webmailBoxes)
    .orderBy(asc(webmailBoxes.slug));
  const grants = await db
    .select({
      boxId: webmailGrants.boxId,
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      right: webmailGrants.right,
    })
    .from(webmailGrants)
    .innerJoin(staff, eq(staff.id, webmailGrants.staffId))
    .orderBy(asc(staff.name), asc(staff.id));
  return boxes.map((box) => ({
    ...box,
    grants: grants.filter(({ boxId }) => boxId === box.id).map(({ boxId: _, ...grant }) => grant),
  }));
}

function granted(db: Db, staffId: string, slug?: string) {
  return db
    .select({
      ...boxColumns,
      right: webmailGrants.right,
      account: { boxId: imapAccounts.boxId, staffId: imapAccounts.staffId },
    })
    .from(webmailGrants)
    .innerJoin(webmailBoxes, eq(webmailBoxes.id, webmailGrants.boxId))
    .leftJoin(imapAccounts, eq(imapAccounts.boxId, webmailBoxes.id))
    .where(
      and(eq(webmailGrants.staffId, staffId), slug === undefined ? undefined : eq(webmailBoxes.slug, storable(slug))),
    )
    .$dynamic();
}

type GrantedRow = Box & { account: { boxId: number; staffId: string | null } | null };

const toBox = ({ account: _, ...box }: GrantedRow): Box => box;

/** The box where it lies: at the newsroom's mail server, or here. */
function storeOf(db: Db, { account, ...box }: GrantedRow, staffId: string, storage: FileStorage): MailStore {
  if (!account) return houseStore(db, storage, { boxId: box.id, staffId, closet: closetOf(box) });
  return imapStore(db, openAccount({ boxId: box.id, staffId, isOwn: account.staffId === staffId }, [box.address]));
}
