import { count, desc, gte } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailPhase, OutboxEntry } from '#lib/mail/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

const shownForMs = 7 * dayMs;

/**
 * The outbox of the last seven days: how many mails are in each phase, and the newest of them.
 * @throws {ForbiddenError}
 */
export async function readMailRoom(
  db: Db,
  actor: Actor,
  now: Date,
  limit = 100,
): Promise<{ counts: ReadonlyMap<MailPhase, number>; entries: OutboxEntry[] }> {
  authorise(actor, 'mail.read');
  const recent = gte(outbox.createdAt, new Date(now.getTime() - shownForMs));
  const [phases, entries] = await Promise.all([
    db.select({ phase: outbox.phase, mails: count() }).from(outbox).where(recent).groupBy(outbox.phase),
    db
      .select({
        id: outbox.id,
        kind: outbox.kind,
        phase: outbox.phase,
        attempts: outbox.attempts,
        dueAt: outbox.dueAt,
        lastError: outbox.lastError,
        createdAt: outbox.createdAt,
        endedAt: outbox.endedAt,
      })
      .from(outbox)
      .where(recent)
      .orderBy(desc(outbox.createdAt), desc(outbox.id))
      .limit(limit),
  ]);
  return { counts: new Map(phases.map(({ phase, mails }) => [phase, mails])), entries };
}
