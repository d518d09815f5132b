import { and, asc, count, desc, eq, gte, inArray, lt, lte, min, type SQL, sql } from 'drizzle-orm';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { MailKind } from '#lib/mail/kinds.ts';
import { outbox } from '#lib/mail/schema.ts';
import type {
  MailHistoryEntry,
  MailOfSubject,
  MailStanding,
  OutboxEntry,
  OutboxMail,
  StandingCounts,
} from '#lib/mail/types.ts';
import { type Paged, rowsOfPage, uncountedPage } from '#lib/paged.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/** What the desk may know of the outbox: nobody's address, and never the sealed part. */

/** From `startAt` to just before `endAt`. */
type Span = { startAt: Date; endAt: Date };

const standing = sql<MailStanding>`case
  when ${outbox.phase} in ('sending', 'dot') then 'owed'
  when ${outbox.phase} in ('sent', 'failed') and ${outbox.bouncedAt} is not null then 'bounced'
  else ${outbox.phase} end`;

/** No worker has had it in hand: whom a mail is for is noted when one takes it. */
export const isUntouched = sql<boolean>`${outbox.recipientHash} is null and ${outbox.phase} in ('owed', 'dropped', 'failed')`;

const entryColumns = {
  id: outbox.id,
  kind: outbox.kind,
  messageId: outbox.messageId,
  phase: outbox.phase,
  standing,
  attempts: outbox.attempts,
  dueAt: outbox.dueAt,
  lastError: outbox.lastError,
  bouncedAt: outbox.bouncedAt,
  bounceStatus: outbox.bounceStatus,
  createdAt: outbox.createdAt,
  endedAt: outbox.endedAt,
};

/**
 * How many mails were owed on each of these days, by where they stand now.
 * @param days consecutive, in either direction; a day may have 23 or 25 hours
 * @returns one entry a day, in the same order
 * @throws {ForbiddenError}
 */
export async function countMailByDay(db: Db, actor: Actor, days: readonly Span[]): Promise<StandingCounts[]> {
  authorise(actor, 'mail.read');
  const inOrder = days.toSorted((one, other) => one.startAt.getTime() - other.startAt.getTime());
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [];
  const bounds = sql.join(
    inOrder.map(({ startAt }) => sql`${startAt.toISOString()}::timestamptz`),
    sql`, `,
  );
  const rows = await db
    .select({ day: sql<number>`width_bucket(${outbox.createdAt}, array[${bounds}])`, standing, mails: count() })
    .from(outbox)
    .where(within({ startAt: first.startAt, endAt: last.endAt }))
    .groupBy(sql`1`, sql`2`);
  return days.map((day) => {
    const number = inOrder.indexOf(day) + 1;
    return Object.fromEntries(rows.filter((row) => row.day === number).map((row) => [row.standing, row.mails]));
  });
}

/** How many mails have been owed since before `before`, and since when the oldest has. */
export async function countMailOwedBefore(db: Db, before: Date): Promise<{ mails: number; oldestAt: Date | null }> {
  const [row] = await db
    .select({ mails: count(), oldestAt: min(outbox.createdAt) })
    .from(outbox)
    .where(and(inArray(outbox.phase, ['owed', 'sending', 'dot']), lte(outbox.createdAt, before)));
  return row ?? { mails: 0, oldestAt: null };
}

/**
 * Held mail of any age, since somebody has to settle it; what has waited longest comes first.
 * @throws {ForbiddenError}
 */
export async function listHeldMail(
  db: Db,
  actor: Actor,
  limit = 10,
): Promise<{ entries: OutboxEntry[]; total: number }> {
  authorise(actor, 'mail.read');
  const held = eq(outbox.phase, 'held');
  const [entries, [counted]] = await Promise.all([
    db.select(entryColumns).from(outbox).where(held).orderBy(asc(outbox.dueAt), asc(outbox.id)).limit(limit),
    db.select({ total: count() }).from(outbox).where(held),
  ]);
  return { entries, total: counted?.total ?? 0 };
}

const perPage = 50;

/**
 * One page of the outbox, newest first.
 * @param filter `span`: when the mails were owed; null is any time. `page` counts from 1
 * @throws {ForbiddenError}
 */
export async function listOutbox(
  db: Db,
  actor: Actor,
  filter: { standing: MailStanding | null; span: Span | null; page: number },
): Promise<Paged<OutboxEntry>> {
  authorise(actor, 'mail.read');
  const asked = { page: filter.page, perPage };
  const { limit, offset } = rowsOfPage(asked);
  const rows = await db
    .select(entryColumns)
    .from(outbox)
    .where(
      and(
        filter.span ? within(filter.span) : undefined,
        filter.standing ? sql`${standing} = ${filter.standing}` : undefined,
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit + 1)
    .offset(offset);
  return uncountedPage(rows, asked);
}

/**
 * One mail of the outbox.
 * @param id a UUID
 * @throws {ForbiddenError}
 */
export async function findOutboxMail(db: Db, actor: Actor, id: string): Promise<OutboxMail | null> {
  authorise(actor, 'mail.read');
  const [row] = await db
    .select({
      ...entryColumns,
      subjectId: outbox.subjectId,
      isSendable: sql<boolean>`${outbox.sealed} is not null`,
    })
    .from(outbox)
    .where(eq(outbox.id, id));
  return row ?? null;
}

/**
 * @param id a UUID
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function getOutboxMail(db: Db, actor: Actor, id: string): Promise<OutboxMail> {
  authorise(actor, 'mail.read');
  const mail = await findOutboxMail(db, actor, id);
  if (!mail) throw new NotFoundError('the mail');
  return mail;
}

/** The mails of these subjects, for the room that owed them and knows who may see that. */
export async function listMailOfSubjects(
  db: Db,
  kind: MailKind,
  subjectIds: readonly string[],
): Promise<MailOfSubject[]> {
  if (subjectIds.length === 0) return [];
  return db
    .select({ ...entryColumns, subjectId: outbox.subjectId, isUntouched })
    .from(outbox)
    .where(and(eq(outbox.kind, kind), inArray(outbox.subjectId, [...subjectIds])));
}

/**
 * What people did to a mail, newest first.
 * @throws {ForbiddenError}
 */
export function listMailHistory(db: Db, actor: Actor, id: string): Promise<MailHistoryEntry[]> {
  authorise(actor, 'mail.read');
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      by: auditEntries.actorName,
      action: auditEntries.action,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'mail'), eq(auditEntries.subjectId, id)))
    .orderBy(desc(auditEntries.id))
    .limit(200);
}

function within({ startAt, endAt }: Span): SQL | undefined {
  return and(gte(outbox.createdAt, startAt), lt(outbox.createdAt, endAt));
}
