import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { findLinks } from '#lib/webmail/reading/bodies/plain/find-links.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import { colleaguesOf } from '#lib/webmail/work/colleagues.ts';
import { maxShownNotes } from '#lib/webmail/work/limits.ts';
import { openNote } from '#lib/webmail/work/own-note.ts';
import { webmailMerges, webmailNotes } from '#lib/webmail/work/schema.ts';
import type { Colleague, Note } from '#lib/webmail/work/types.ts';

/** For so long the writer of a note that they took away is offered to put it back. */
const removedShownMs = 10 * minuteMs;

/**
 * The notes of a conversation, oldest first; none where it is not there.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listNotes(
  db: Db,
  actor: Actor,
  { box: slug, conversation }: { box: string; conversation: string },
  now: Date,
): Promise<Note[]> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const conversationId = toRowId(conversation);
  if (conversationId === null) return [];
  const { id, staffId, text, version, createdAt, editedAt, removedAt } = webmailNotes;
  const isOwnJustRemoved = and(eq(staffId, actor.id ?? ''), gt(removedAt, new Date(now.getTime() - removedShownMs)));
  const rows = await db
    .select({ id, text, version, createdAt, editedAt, removedAt, writer: { staffId, name: staff.name } })
    .from(webmailNotes)
    .innerJoin(staff, eq(staff.id, staffId))
    .innerJoin(webmailConversations, eq(webmailConversations.id, webmailNotes.conversationId))
    .where(
      and(
        eq(webmailNotes.conversationId, conversationId),
        eq(webmailConversations.boxId, box.id),
        or(isNull(removedAt), isOwnJustRemoved),
      ),
    )
    .orderBy(desc(id))
    .limit(maxShownNotes);
  const closet = closetOf(box);
  return rows.toReversed().map(({ removedAt: removed, text: kept, ...row }) => {
    const words = openNote(closet, row.id, kept);
    return { ...row, id: String(row.id), text: words, runs: findLinks(words), isRemoved: removed !== null };
  });
}

/**
 * Who may be handed conversations of a box, by name.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listColleagues(db: Db, actor: Actor, slug: string): Promise<Colleague[]> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  return colleaguesOf(db, box.id);
}

/**
 * The conversation that another one went into; null where it did not.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function findMergedInto(
  db: Db,
  actor: Actor,
  { box: slug, conversation }: { box: string; conversation: string },
): Promise<string | null> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const fromId = toRowId(conversation);
  if (fromId === null) return null;
  const [merge] = await db
    .select({ intoId: webmailMerges.intoId })
    .from(webmailMerges)
    .where(and(eq(webmailMerges.boxId, box.id), eq(webmailMerges.fromId, fromId)));
  return merge ? String(merge.intoId) : null;
}
